package kb.language.word;

import java.util.Arrays;
import java.util.Set;

/**
 * Words without content of their own. Not among them on purpose: не, ні, без, можу, можна, немає —
 * «не можу увійти» is not «увійти».
 */
public final class StopWords {

  private static final Set<String> WORDS =
      Set.copyOf(
          Arrays.asList(
              """
              а або але адже аж алеж б би бо був була були було бути буде будуть в вам вами вас ваш ваша
              ваше ваші вже ви від він вона вони воно все всі всього всіх де для до є ж же з за зі із і й
              її їй їм їх його йому коли котрий котра котрі лише ледь мене мені ми мій моя моє мої моїх
              моєму моїй мною на над нам нами нас наш наша наше наші ним них нього неї ній о об один одна
              по при про під саме свій своє своєї свої своїх своєму себе собі та так такий така таке такі
              також те теж ти той тоді то того тому ту тут у уже усе усі хто хоч хоча це цей ця ці цього
              цьому цій цих цим через чи чий що щоб щось як яка яке який які якої якого якому якщо яких
              якій я від при
              a am an and are as at be been by did do does for from had has have how i in into is it its
              me my of on or our that the their them then there these they this those to us was we were
              which will with would you your
              """
                  .strip()
                  .split("\\s+")));

  private StopWords() {}

  /** Whether the normalised lower-case word is one of them. */
  public static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
