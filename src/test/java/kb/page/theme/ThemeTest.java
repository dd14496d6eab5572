package kb.page.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kb.page.PageConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest {

  @TempDir Path folder;

  private static Theme theme(Map<String, String> settings) {
    return new Theme(
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .withMapping(PageConfig.class)
            .build()
            .getConfigMapping(PageConfig.class));
  }

  @Test
  void aPaleColourIsDarkenedUntilItIsReadOnEveryPaper() {
    Theme pale = theme(Map.of("kb.page.color", "#ffd54f"));
    assertThat(pale.onLight().contrast(Colour.parse("#f6f5f2"))).isGreaterThan(Theme.LEAST);
    assertThat(pale.onLight().contrast(Colour.parse("#ffffff"))).isGreaterThan(Theme.LEAST);
    assertThat(pale.onDark().contrast(Colour.parse("#14171c"))).isGreaterThan(Theme.LEAST);
    assertThat(pale.css()).contains(pale.onLight().toString(), pale.onDark().toString());
  }

  @Test
  void aColourThatIsNoneStopsTheStartByTheNameOfItsSetting() {
    assertThatThrownBy(() -> theme(Map.of("kb.page.color", "жовтий")))
        .hasMessageContaining("kb.page.color")
        .hasMessageContaining("#1d4ea8");
  }

  @Test
  void aLogoIsAnAddressOrAPicturesFile() throws IOException {
    Path file = Files.writeString(folder.resolve("лого.svg"), "<svg/>");
    assertThat(theme(Map.of("kb.page.logo", file.toString())).logo()).isEqualTo("/logo");
    assertThat(theme(Map.of("kb.page.logo", "https://desk.example/l.png")).logo())
        .isEqualTo("https://desk.example/l.png");
    assertThat(theme(Map.of()).logo()).isEmpty();
  }

  @Test
  void aLogoThatIsNotThereOrNoPictureStopsTheStart() throws IOException {
    Path text = Files.writeString(folder.resolve("лого.txt"), "ні");
    for (String logo : new String[] {"http://desk.example/l.png", text.toString(), "немає.svg"}) {
      assertThatThrownBy(() -> theme(Map.of("kb.page.logo", logo)))
          .hasMessageContaining("kb.page.logo")
          .hasMessageContaining(logo);
    }
  }
}
