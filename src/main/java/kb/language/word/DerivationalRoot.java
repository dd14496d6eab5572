package kb.language.word;

import java.util.HashMap;
import java.util.Map;
import kb.language.word.UkrainianDictionary.Kind;

/**
 * What words of one family share: налаштувати, налаштовувати, налаштування → налашт; оновити,
 * оновлення, оновлювати → онов. Cuts derivational endings by part of speech where a vowel and at
 * least three letters remain, undoes the usual change of consonants, drops a final ь and halves a
 * doubled last letter. Families that no rule finds are in {@code roots.txt}.
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

  private static final Map<String, String> FAMILIES = families();

  private DerivationalRoot() {}

  private static Map<String, String> families() {
    Map<String, String> families = new HashMap<>();
    for (String line : Table.lines("roots.txt")) {
      int equals = line.indexOf('=');
      for (String lemma : line.substring(equals + 1).split(",", -1)) {
        families.put(lemma.strip(), line.substring(0, equals).strip());
      }
    }
    return families;
  }

  /** The root of a dictionary lemma. */
  public static String of(String lemma, Kind kind) {
    String known = FAMILIES.get(lemma);
    if (known != null) {
      return known;
    }
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
    boolean reflexive =
        word.length() > SHORTEST + 2 && (word.endsWith("ся") || word.endsWith("сь"));
    return reflexive ? word.substring(0, word.length() - 2) : word;
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

  /**
   * Undoes what a verb's ending does to the consonant before it, the same for all verbs and verbal
   * nouns: бл → б (роблю, робити), дж → д (підтверджувати, підтвердити), ч → т (оплачувати,
   * оплатити), ш → с (запрошення, запросити), щ → ст, ж → з (знижувати, знизити).
   */
  private static String undoChange(String root) {
    int n = root.length();
    if (n <= SHORTEST) {
      return root;
    }
    String head = root.substring(0, n - 1);
    char last = root.charAt(n - 1);
    return switch (last) {
      case 'л' -> "бвмпф".indexOf(root.charAt(n - 2)) >= 0 ? head : root;
      case 'ж' -> root.charAt(n - 2) == 'д' ? head : head + 'з';
      case 'ч' -> head + 'т';
      case 'ш' -> head + 'с';
      case 'щ' -> head + "ст";
      default -> root;
    };
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
