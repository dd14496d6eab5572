package kb.article.file;

import java.io.StringReader;
import java.net.URI;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kb.article.ArticleKey;
import kb.article.Audience;
import kb.article.ContentConfig;
import kb.article.Fault;
import kb.article.Status;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads front matter through YAML's nodes, never its objects: nothing is constructed, and every
 * fault has its own line. Safe for use by many threads.
 *
 * <p>A fault anywhere withholds the article: a mistyped key may have been the one that keeps it
 * from the public.
 */
final class FrontMatterReader {

  /** The line of the file on which the YAML begins, after the opening fence. */
  private static final int FIRST_LINE = 2;

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,99}");

  private final ContentConfig config;

  FrontMatterReader(ContentConfig config) {
    this.config = config;
  }

  /** Reads the YAML between the fences; null, with the reasons added to the faults, if it can't. */
  @Nullable FrontMatter read(String file, String yaml, List<Fault> faults) {
    int before = faults.size();
    MappingNode root = compose(file, yaml, faults);
    if (root == null) {
      return null;
    }
    FrontMatterFields fields = new FrontMatterFields(file, root, FIRST_LINE, faults);
    String lang = lang(file, fields);
    String id = id(file, fields);
    String title = fields.text("title", 200);
    if (title == null) {
      fields.missing("title", "title: Як змінити номер телефону");
    }
    Instant publish = fields.moment("publish", config.zone());
    Instant expire = fields.moment("expire", config.zone());
    if (publish != null && expire != null && !publish.isBefore(expire)) {
      fields.wrong("expire", "is not after publish: the article would never be served");
    }
    List<String> tags = fields.texts("tags");
    List<String> keywords = fields.texts("keywords");
    Audience audience = fields.choice("audience", Audience.PUBLIC);
    Status status = fields.choice("status", Status.PUBLISHED);
    URI url = fields.webAddress("url");
    var updated = fields.date("updated");
    String owner = fields.text("owner", 200);
    boolean incident = fields.flag("incident");
    fields.refuseOthers();
    if (faults.size() > before || title == null) {
      return null;
    }
    return new FrontMatter(
        new ArticleKey(lang, id),
        title,
        tags,
        keywords,
        audience,
        status,
        url,
        updated,
        owner,
        publish,
        expire,
        incident,
        fields.line("id"));
  }

  private static @Nullable MappingNode compose(String file, String yaml, List<Fault> faults) {
    try {
      Node root = safeYaml().compose(new StringReader(yaml));
      if (root instanceof MappingNode mapping) {
        return mapping;
      }
      faults.add(
          new Fault(
              file,
              root == null ? 1 : FIRST_LINE + root.getStartMark().getLine(),
              "the front matter has to be lines of `key: value`, such as `title: …`"));
    } catch (MarkedYAMLException e) {
      faults.add(
          new Fault(
              file,
              FIRST_LINE + line(e, yaml),
              "the front matter is broken ("
                  + e.getProblem()
                  + "): put a value that holds `: ` or `#` or begins with a sign into quotes, and"
                  + " indent with blanks, not tabs"));
    } catch (ReaderException e) {
      int before = (int) yaml.chars().limit(e.getPosition()).filter(c -> c == '\n').count();
      faults.add(
          new Fault(
              file,
              FIRST_LINE + before,
              "the front matter holds an invisible character: delete it"));
    } catch (YAMLException e) {
      faults.add(
          new Fault(
              file,
              FIRST_LINE,
              "the front matter is broken ("
                  + e.getMessage()
                  + "): write plain `key: value` lines"));
    }
    return null;
  }

  /** Where YAML stumbled; what has no end it only misses below the last line. */
  private static int line(MarkedYAMLException e, String yaml) {
    int last = Math.max(0, (int) yaml.lines().count() - 1);
    return e.getProblemMark() == null ? 0 : Math.min(e.getProblemMark().getLine(), last);
  }

  private static Yaml safeYaml() {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(10);
    options.setMaxAliasesForCollections(0);
    return new Yaml(new SafeConstructor(options));
  }

  private String lang(String file, FrontMatterFields fields) {
    Set<String> languages = new TreeSet<>(config.languages());
    String lang = fields.text("lang", 20);
    if (lang == null) {
      return folderLanguage(file, languages);
    }
    if (!languages.contains(lang)) {
      fields.wrong(
          "lang",
          "is '" + lang + "': write one of " + languages + ", or add it to kb.content.languages");
    }
    return lang;
  }

  /** The language of the nearest folder that is named by one. */
  private String folderLanguage(String file, Set<String> languages) {
    String[] parts = file.split("/", -1);
    for (int i = parts.length - 2; i >= 0; i--) {
      if (languages.contains(parts[i])) {
        return parts[i];
      }
    }
    return config.defaultLang();
  }

  private static String id(String file, FrontMatterFields fields) {
    String given = fields.text("id", 100);
    String name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".md".length());
    // A Mac may have stored the name with its letters taken apart.
    String id = Normalizer.normalize(given == null ? name : given, Normalizer.Form.NFC);
    if (!ID.matcher(id).matches()) {
      fields.wrong(
          "id",
          "is '"
              + id
              + "': use letters, digits, '-', '_' and '.', up to 100; without the key the file's"
              + " name is the id");
      return "none";
    }
    return id;
  }
}
