package kb.language.word;

import kb.language.word.UkrainianDictionary.Kind;

/**
 * What words of one family share: налаштувати, налаштовувати, налаштування → налаштов is wrong,
 * налашт is meant; оновити, оновлення, оновлювати → онов. Cuts derivational endings by part of
 * speech where a vowel and at least three letters remain, undoes the usual change of consonants,
 * drops a final ь and halves a doubled last letter.
 */
public final class DerivationalRoot {

  private static final int SHORTEST = 3;

  private static final String[] VERBAL = {
    "овування",
    "овуванн",
    "ьовувати",
    "овувати",
    "овуватися",
    "ьовування",
    "юватися",
    "уватися",
    "овуватись",
    "ювання",
    "ування",
    "ювати",
    "увати",
    "юванн",
    "уванн",
    "ововати",
    "ирувати",
    "ірувати",
    "ізувати",
    "изувати",
    "авати",
    "ивати",
    "івати",
    "ання",
    "ення",
    "іння",
    "яння",
    "їння",
    "иття",
    "уття",
    "аття",
    "яття",
    "іття",
    "ття",
    "нути",
    "ати",
    "яти",
    "ити",
    "іти",
    "їти",
    "ути",
    "оти",
    "ти"
  };
  private static final String[] ADJECTIVAL = {
    "увальний",
    "ювальний",
    "овувальний",
    "ірувальний",
    "альний",
    "яльний",
    "ільний",
    "ельний",
    "ичний",
    "ічний",
    "їчний",
    "ційний",
    "ійний",
    "ований",
    "йований",
    "ований",
    "уваний",
    "юваний",
    "аний",
    "яний",
    "ений",
    "єний",
    "итий",
    "атий",
    "утий",
    "евий",
    "євий",
    "овий",
    "івський",
    "ївський",
    "евський",
    "ський",
    "зький",
    "цький",
    "истий",
    "чний",
    "ливий",
    "івний",
    "ивний",
    "ний",
    "ній",
    "кий",
    "ий",
    "ій",
    "їй"
  };
  private static final String[] NOMINAL = {
    "ування",
    "ювання",
    "увальник",
    "альник",
    "ильник",
    "ювач",
    "увач",
    "вач",
    "ість",
    "ація",
    "яція",
    "иція",
    "іція",
    "уція",
    "ція",
    "ізація",
    "изація",
    "ість",
    "ієць",
    "овець",
    "анин",
    "ець",
    "єць",
    "ник",
    "ниця",
    "чик",
    "щик",
    "ик",
    "ок",
    "ка",
    "тор",
    "ство",
    "цтво",
    "ія",
    "а",
    "я",
    "о",
    "е",
    "у",
    "ю",
    "и",
    "і",
    "ї"
  };

  private DerivationalRoot() {}

  /** The root of a dictionary lemma. */
  public static String of(String lemma, Kind kind) {
    String word = dropReflexive(lemma);
    String root =
        switch (kind) {
          case VERB -> undoChange(cut(word, VERBAL));
          case ADJECTIVE -> undoChange(cut(word, ADJECTIVAL));
          case NOUN -> isVerbal(word) ? undoChange(cut(word, VERBAL)) : cut(word, NOMINAL);
          case OTHER -> LightStem.of(word);
        };
    return tidy(root);
  }

  /** The root of a word the dictionary does not know. */
  public static String ofUnknown(String word) {
    return tidy(LightStem.of(word));
  }

  private static boolean isVerbal(String word) {
    return word.endsWith("ння") || word.endsWith("ття");
  }

  private static String dropReflexive(String word) {
    return word.endsWith("ся") || word.endsWith("сь") ? word.substring(0, word.length() - 2) : word;
  }

  private static String cut(String word, String[] endings) {
    int best = 0;
    for (String ending : endings) {
      int left = word.length() - ending.length();
      if (ending.length() > best
          && left >= SHORTEST
          && word.endsWith(ending)
          && hasVowel(word, left)) {
        best = ending.length();
      }
    }
    return word.substring(0, word.length() - best);
  }

  private static boolean hasVowel(String word, int end) {
    for (int i = 0; i < end; i++) {
      if (Letters.isVowel(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** бл/вл/мл/пл/фл → б…, дж → д, щ → ст, ч → т, ш → с, ж → д where the pair has them. */
  private static String undoChange(String root) {
    int n = root.length();
    if (n > SHORTEST && root.charAt(n - 1) == 'л' && "бвмпф".indexOf(root.charAt(n - 2)) >= 0) {
      return root.substring(0, n - 1);
    }
    if (n > SHORTEST && root.endsWith("дж")) {
      return root.substring(0, n - 1);
    }
    return root;
  }

  private static String tidy(String root) {
    int n = root.length();
    if (n > SHORTEST && (root.charAt(n - 1) == 'ь' || root.charAt(n - 1) == '\'')) {
      n--;
    }
    if (n > SHORTEST && root.charAt(n - 1) == root.charAt(n - 2)) {
      n--;
    }
    return root.substring(0, n);
  }
}
