package kb.article.file;

import java.util.List;
import kb.article.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A file of the base cut into what is said about the article and what the article says.
 *
 * @param frontMatter absent where the file is withheld for the faults
 * @param body the Markdown
 * @param bodyLine the line of the file where the body begins, from 1
 */
public record Source(
    String file,
    String digest,
    @Nullable FrontMatter frontMatter,
    String body,
    int bodyLine,
    List<Fault> faults) {

  public Source {
    faults = List.copyOf(faults);
  }
}
