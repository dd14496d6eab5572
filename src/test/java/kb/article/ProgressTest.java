package kb.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void linesAreTwoSecondsApart() {
    Queue<Long> seconds = new ArrayDeque<>(List.of(0L, 1L, 2L, 3L, 4L, 9L, 10L));
    Progress progress = new Progress("reading", 6, () -> seconds.remove() * 1_000_000_000L);

    assertThat(Stream.generate(progress::step).limit(6))
        .containsExactly(false, true, false, true, true, false);
  }
}
