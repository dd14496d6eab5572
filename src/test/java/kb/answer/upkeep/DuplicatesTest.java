package kb.answer.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kb.article.Article;
import kb.article.ArticleLibrary;
import kb.article.Base;
import kb.language.TextAnalysis;
import kb.search.Articles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesTest {

  private static final TextAnalysis ANALYSIS = new TextAnalysis();

  @Test
  void articlesThatSayNearlyTheSameAreFoundAndOthersAreNot() {
    List<Article> base = new ArrayList<>();
    base.add(
        Articles.article("parol-zabuly")
            .title("Забули пароль")
            .text(
                "Натисніть «Забули пароль?», введіть пошту, відкрийте лист і задайте новий пароль.")
            .build());
    base.add(
        Articles.article("parol-vidnovyty")
            .title("Відновлення пароля")
            .text("Натисніть «Забули пароль?», введіть свою пошту, відкрийте лист, задайте пароль.")
            .build());
    base.add(
        Articles.article("eksport")
            .title("Експорт звіту")
            .text("Відкрийте звіт, натисніть «Завантажити» і виберіть Excel або CSV.")
            .build());
    for (int i = 0; i < 8; i++) {
      base.add(
          Articles.article("inshe-" + "абвгдежз".charAt(i))
              .title("Налаштування послуги " + "абвгдежз".charAt(i))
              .text("Стаття про щось зовсім інше: графік, знижка, склад, каса, розсилка.")
              .build());
    }
    assertThat(Duplicates.among(base, ANALYSIS))
        .filteredOn(pair -> pair.one().id().startsWith("parol"))
        .singleElement()
        .satisfies(pair -> {
          assertThat(pair.other().id()).isEqualTo("parol-zabuly");
          assertThat(pair.alike()).isBetween(0.6, 1.0);
        });
  }

  @Test
  void theBaseIsReadAgainOnlyWhenAnArticleHasChanged(@TempDir Path dir) {
    String text = "Натисніть «Забули пароль?», введіть пошту, відкрийте лист і задайте пароль.";
    Base base = new Base(dir).article("uk/vhid.md", text).article("uk/parol.md", text);
    ArticleLibrary library = base.library();
    Duplicates duplicates = new Duplicates(library, ANALYSIS);

    List<SaidTwice> first = duplicates.pairs();
    assertThat(first).hasSize(1);
    library.reload();
    assertThat(duplicates.pairs()).isSameAs(first);
    base.article("uk/parol.md", "title: Каса", "Відкрийте зміну, прийміть оплату, видайте чек.");
    library.reload();
    assertThat(duplicates.pairs()).isEmpty();
  }
}
