package kb.answer.flag;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kb.answer.UnknownArticle;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.article.ContentConfig;

/** The files behind articles, for those who would mend them. Safe for use by many threads. */
@Singleton
public final class SourceFiles {

  private static final int CONTEXT_LINES = 3;

  private final ArticleLibrary library;
  private final Path folder;
  private final Optional<String> repository;

  public SourceFiles(ArticleLibrary library, ContentConfig config) {
    this.library = library;
    this.folder = config.dir();
    this.repository = config.repository();
  }

  /**
   * The article of this name.
   *
   * @throws UnknownArticle when none is served
   */
  public Article served(String lang, String id) {
    return (lang.isBlank() || id.isBlank()
            ? Optional.<Article>empty()
            : library.find(new ArticleKey(lang, id)))
        .orElseThrow(() -> UnknownArticle.called(lang + "/" + id));
  }

  /** The whole file of an article. */
  public String read(Article article) {
    try {
      return Files.readString(folder.resolve(article.file()));
    } catch (IOException e) {
      throw new UncheckedIOException("the file of " + article.key() + " can't be read", e);
    }
  }

  /** Where the file of an article is in the repository, if it is known which. */
  public Optional<String> address(Article article) {
    String path =
        Arrays.stream(article.file().split("/", -1))
            .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
    return repository
        .filter(address -> address.matches("https?://.+"))
        .map(address -> address.replace("{path}", path));
  }

  /** What turns an article's file into another text, as git reads it. */
  public String patch(Article article, String changed) {
    List<String> before = read(article).lines().toList();
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + article.file(),
            "b/" + article.file(),
            before,
            DiffUtils.diff(before, changed.lines().toList()),
            CONTEXT_LINES);
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
