package kb.language;

import java.util.Arrays;
import java.util.Set;
import kb.language.word.Letters;

/**
 * The language a text is most likely written in, from the letters only one language has and from
 * its commonest words. Thread-safe.
 */
public final class LanguageGuess {

  private static final Set<String> RUSSIAN =
      words(
          """
          и как что не это или если когда где почему чтобы нет есть был была было были быть может можно
          нужно после уже только еще ещё мне меня мой моя мои вы ваш ваши он она они его ее её их от из
          при для под над без через пишет надо вот так тоже также очень какой какая какие который сколько
          помогите подскажите пожалуйста спасибо здравствуйте привет добрый день хочу могу работает
          войти зайти открыть сделать почта ошибка приложение
          """);
  private static final Set<String> UKRAINIAN =
      words(
          """
          і й та як що не це або якщо коли де чому щоб немає є був була було були бути може можна треба
          потрібно після вже тільки лише ще мені мене мій моя мої ви ваш ваші він вона вони його її їх
          від із при для під над без через пише так теж також дуже який яка які скільки допоможіть
          підкажіть дякую вітаю привіт добрий день хочу можу працює увійти зайти відкрити зробити пошта
          """);

  private LanguageGuess() {}

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
  }

  /** {@code uk}, {@code en} or {@code ru}; {@code uk} when there is nothing to go by. */
  public static String of(String text) {
    String lower = Letters.lower(Normalizer.normalize(text).text());
    int latin = 0;
    int cyrillic = 0;
    double russian = 0;
    double ukrainian = 0;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Letters.isLatin(c)) {
        latin++;
      } else if (Letters.isCyrillic(c)) {
        cyrillic++;
        if ("ыэёъ".indexOf(c) >= 0) {
          russian += 1;
        } else if ("іїє".indexOf(c) >= 0) {
          ukrainian += 1;
        }
      }
    }
    if (latin > 3 * cyrillic) {
      return "en";
    }
    for (var span : kb.language.word.WordBreaks.of(lower)) {
      String word = lower.substring(span.start(), span.end());
      boolean ru = RUSSIAN.contains(word);
      boolean uk = UKRAINIAN.contains(word);
      if (ru && !uk) {
        russian += 2;
      } else if (uk && !ru) {
        ukrainian += 2;
      }
    }
    return russian > ukrainian ? "ru" : "uk";
  }
}
