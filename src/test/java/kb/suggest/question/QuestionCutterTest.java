package kb.suggest.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionCutterTest {

  private final QuestionCutter cutter = new QuestionCutter();

  private List<String> cut(String text) {
    return cutter.cut(text).stream().map(question -> question.in(text)).toList();
  }

  @Test
  void aContextSentenceStaysWithItsQuestion() {
    assertThat(cut("Поміняв телефон, пише Помилка входу. І ще: як додати працівника?"))
        .containsExactly("Поміняв телефон, пише Помилка входу.", "як додати працівника?");
  }

  @Test
  void greetingsThanksAndSignaturesBelongToNoQuestion() {
    assertThat(cut("Добрий день! Підкажіть, будь ласка, як закрити зміну?\n\nЗ повагою,\nОлена"))
        .containsExactly("як закрити зміну?");
    assertThat(cut("Дякую, все запрацювало!")).isEmpty();
  }

  @Test
  void quotedMailBelongsToNoQuestion() {
    assertThat(cut("> Чи працює каса?\nНе друкує чеки.")).containsExactly("Не друкує чеки.");
  }

  @Test
  void aConditionIsNotCutFromItsQuestion() {
    String one = "якщо клієнт не прийшов, то чому бонуси все одно нарахувались?";
    assertThat(cut(one)).containsExactly(one);
  }

  @Test
  void itemsOfAListAreQuestions() {
    assertThat(cut("1. Як додати філію?\n2. Як видалити послугу?"))
        .containsExactly("Як додати філію?", "Як видалити послугу?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "😀😀", "???", "---", "\u202Eא", "> ", "1.", "і ще"})
  void whatAsksNothingHasNoQuestions(String text) {
    assertThat(cutter.cut(text)).isEmpty();
  }

  @Test
  void spansOfAnyTextAreInOrderAndWithinIt() {
    String pool = "аб ві не як чи і ще 1.)?!,\n->«»a@/. дякую також";
    Random random = new Random(4);
    for (int i = 0; i < 5_000; i++) {
      String text =
          random
              .ints(random.nextInt(80), 0, pool.length())
              .mapToObj(at -> String.valueOf(pool.charAt(at)))
              .collect(Collectors.joining());
      int last = 0;
      for (Question question : cutter.cut(text)) {
        assertThat(question.start()).as(text).isGreaterThanOrEqualTo(last);
        assertThat(question.end()).as(text).isGreaterThan(question.start());
        last = question.end();
      }
      assertThat(last).isLessThanOrEqualTo(text.length());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"не. ", "і ще як ", "а", "1) ", "\n- чи ", "дякую, ", "thanks,\n", "(«", "? "})
  void aLongMessageOfAnythingIsCutAtOnce(String piece) {
    String text = piece.repeat(64_000 / piece.length());
    ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    long start = processor.getCurrentThreadCpuTime();
    cutter.cut(text);
    long millis = (processor.getCurrentThreadCpuTime() - start) / 1_000_000;
    assertThat(millis)
        .as("of this thread's own work, however busy the machine; eight times the longest text")
        .isLessThan(2_000);
  }
}
