package kb;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/settings.md tells of every setting that the program reads, and of no other. */
class SettingsTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(kb\\.[^`]+)` \\| (.+?) \\| \\S.* \\|$");

  @Test
  void everySettingIsDescribedWithItsDefault() throws IOException {
    Map<String, String> described = new TreeMap<>();
    ROW.matcher(Files.readString(Path.of("docs/settings.md")))
        .results()
        .forEach(row -> described.put(row.group(1), row.group(2)));
    Map<String, String> read = new TreeMap<>();
    for (JavaClass type : new ClassFileImporter().importPackages("kb")) {
      if (type.isAnnotatedWith(ConfigMapping.class)) {
        read.putAll(
            settings(type.getAnnotationOfType(ConfigMapping.class).prefix(), type.reflect()));
      }
    }
    assertThat(described).isNotEmpty().isEqualTo(read);
  }

  private static Map<String, String> settings(String prefix, Class<?> group) {
    Map<String, String> settings = new TreeMap<>();
    for (Method method : group.getDeclaredMethods()) {
      if (!Modifier.isAbstract(method.getModifiers())) {
        continue;
      }
      boolean map = method.getReturnType() == Map.class;
      String name =
          (method.isAnnotationPresent(WithParentName.class)
                  ? prefix
                  : prefix + "." + StringUtil.skewer(method.getName()))
              + (map ? ".\"name\"" : "");
      Type value = map ? arguments(method)[1] : method.getReturnType();
      if (value instanceof Class<?> nested
          && nested.isInterface()
          && nested.getName().startsWith("kb.")) {
        settings.putAll(settings(name, nested));
      } else {
        settings.put(name, preset(method));
      }
    }
    return settings;
  }

  private static Type[] arguments(Method method) {
    return ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments();
  }

  private static String preset(Method method) {
    WithDefault preset = method.getAnnotation(WithDefault.class);
    if (preset != null && !preset.value().isEmpty()) {
      return "`" + preset.value() + "`";
    }
    boolean needed = method.getGenericReturnType() instanceof Class<?>;
    return needed ? "needed" : "none";
  }
}
