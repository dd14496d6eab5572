package kb.search;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import kb.article.ContentConfig;
import kb.language.Lexicon;
import kb.language.LexiconException;
import org.jboss.logging.Logger;

/** The product's words and the desk's own, from {@code lexicon.txt} beside the articles. */
public final class DeskWords {

  private static final Logger LOG = Logger.getLogger(DeskWords.class);

  @Produces
  @Singleton
  Lexicon read(ContentConfig content) {
    return read(content.dir());
  }

  /** The lexicon for this content folder; a line that is no rule costs the desk's words only. */
  public static Lexicon read(Path contentFolder) {
    Path file = contentFolder.resolve("lexicon.txt");
    if (!Files.isRegularFile(file)) {
      return Lexicon.builtIn();
    }
    try {
      return Lexicon.withDesk(file);
    } catch (LexiconException e) {
      LOG.errorf("the desk's own words are left out: %s", e.getMessage());
      return Lexicon.builtIn();
    }
  }
}
