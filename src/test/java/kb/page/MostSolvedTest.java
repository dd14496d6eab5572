package kb.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import kb.article.ArticleKey;
import kb.deflection.ArticleVerdicts;
import kb.web.VisitTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MostSolvedTest {

  @Inject PublicArticles articles;
  @Inject ArticleVerdicts verdicts;
  @Inject VisitTokens tokens;

  @Test
  void whatHelpedMostIsShownFirstAndNothingInternalIs() {
    String internal = "vnutrishnie-eskalatsiia";
    for (int i = 0; i < 3; i++) {
      verdicts.say(tokens.start("article"), new ArticleKey("uk", "vidnovlennia-parolia"), true);
      verdicts.say(tokens.start("article"), new ArticleKey("uk", internal), true);
    }
    verdicts.say(tokens.start("article"), new ArticleKey("uk", "onlain-zapys"), true);
    verdicts.say(tokens.start("article"), new ArticleKey("uk", "onlain-zapys"), false);
    var most = new MostSolved(articles, verdicts, Clock.systemUTC(), Duration.ZERO).in("uk", 50);
    assertThat(most)
        .extracting(one -> one.article().key().id())
        .containsSubsequence("vidnovlennia-parolia", "onlain-zapys")
        .doesNotContain(internal);
    assertThat(most)
        .isSortedAccordingTo(Comparator.comparingLong(MostSolved.Solved::times).reversed());
  }
}
