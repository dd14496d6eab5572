package kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  private static final String LONG =
      "Відкрийте профіль працівника. ".repeat(20)
          + "Натисніть «Надіслати запрошення ще раз». "
          + "Працівник отримає повідомлення. ".repeat(20);

  @Test
  void shortTextStaysWhole() {
    assertThat(Excerpt.of("Змініть номер.", List.of(new Hit.Mark(8, 13)), 240))
        .isEqualTo(new Excerpt("Змініть номер.", List.of(new Hit.Mark(8, 13))));
  }

  @Test
  void longTextIsCutAroundItsMarks() {
    int at = LONG.indexOf("запрошення");
    Excerpt excerpt = Excerpt.of(LONG, List.of(new Hit.Mark(at, at + 10)), 240);

    assertThat(excerpt.text()).hasSizeLessThanOrEqualTo(240).startsWith("…").endsWith("…");
    Hit.Mark mark = excerpt.marks().getFirst();
    assertThat(excerpt.text().substring(mark.start(), mark.end())).isEqualTo("запрошення");
  }

  @Test
  void textWithoutMarksIsShownFromItsBeginning() {
    assertThat(Excerpt.of(LONG, List.of(), 60).text())
        .startsWith("Відкрийте профіль")
        .endsWith("…");
  }

  @Test
  void everyMarkCoversTheSameWordAsBeforeAndNothingIsTooLong() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      String text = text(random);
      List<Hit.Mark> marks =
          IntStream.range(0, text.length() / 12)
              .filter(n -> random.nextInt(4) == 0)
              .mapToObj(n -> new Hit.Mark(n * 12, n * 12 + 3))
              .toList();
      int longest = 20 + random.nextInt(300);
      Excerpt excerpt = Excerpt.of(text, marks, longest);
      assertThat(excerpt.text().length()).isLessThanOrEqualTo(Math.max(longest, 20));
      String core = excerpt.text().replaceAll("^…|…$", "");
      assertThat(text).contains(core);
      for (Hit.Mark mark : excerpt.marks()) {
        String shown = excerpt.text().substring(mark.start(), mark.end());
        assertThat(marks)
            .anyMatch(original -> text.substring(original.start(), original.end()).equals(shown));
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(900);
    while (text.length() < length) {
      text.appendCodePoint("абвгґіїє   \n😀".codePointAt(random.nextInt(11)));
    }
    return text.toString();
  }
}
