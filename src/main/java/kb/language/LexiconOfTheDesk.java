package kb.language;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the container the lexicon with the desk's own words. */
final class LexiconOfTheDesk {

  @Produces
  @Singleton
  Lexicon lexicon(LanguageSettings settings) {
    return Lexicon.withDesk(settings.lexicon());
  }
}
