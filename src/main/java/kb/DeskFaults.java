package kb;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kb.article.ArticleLibrary;
import kb.article.Fault;
import kb.coach.Coaches;
import kb.language.LexiconFile;

/**
 * Puts what is wrong with the desk's other files, its lexicon and its coach rules, among the faults
 * of its articles: who keeps the base looks in one place.
 */
@Singleton
final class DeskFaults {

  /** The faults of the files in a content folder that are no articles. */
  static List<Fault> of(Path folder) {
    LexiconFile lexicon = new LexiconFile(folder.resolve("lexicon.txt"));
    return Stream.concat(ofLexicon(lexicon).stream(), ofCoach(new Coaches(folder)).stream())
        .toList();
  }

  void afterStart(
      @Observes StartupEvent started, ArticleLibrary library, LexiconFile file, Coaches coaches) {
    library.report("coach", ofCoach(coaches));
    library.report("lexicon", ofLexicon(file));
    file.onChange(changed -> library.report("lexicon", ofLexicon(changed)));
  }

  private static List<Fault> ofLexicon(LexiconFile file) {
    return file.faults().stream().map(f -> new Fault(f.file(), f.line(), f.message())).toList();
  }

  private static List<Fault> ofCoach(Coaches coaches) {
    return coaches.faults().stream().map(f -> new Fault(f.file(), f.line(), f.message())).toList();
  }
}
