package kb.language;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Gives the container the lexicon with the desk's own words; a line that is no rule costs those
 * words only, never the start.
 */
final class LexiconOfTheDesk {

  private static final Logger LOG = Logger.getLogger(LexiconOfTheDesk.class);

  @Produces
  @Singleton
  Lexicon lexicon(LanguageSettings settings) {
    try {
      return Lexicon.withDesk(settings.lexicon());
    } catch (LexiconException e) {
      LOG.errorf("The desk's own words are left out: %s", e.getMessage());
      return Lexicon.builtIn();
    }
  }
}
