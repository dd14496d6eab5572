package kb.answer.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kb.answer.Ticket;
import kb.answer.TicketStatus;
import kb.article.Article;
import kb.article.ArticleLibrary;
import kb.article.ContentConfig;
import kb.language.TextAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts go into the base where it lets them, and nowhere else. */
class DraftsTest {

  @TempDir Path folder;

  @Test
  void aDraftIsWrittenUnderDraftsAndIsNotServed() throws IOException {
    Ticket ticket = ticket("Т-7", "Інвайт: «не приходе»?");
    String markdown = drafts().begin(ticket, "оля");

    assertThat(drafts().write(ticket, markdown)).hasValue("drafts/draft-т-7.md");

    assertThat(base().resolve("drafts/draft-т-7.md")).content().isEqualTo(markdown);
    ArticleLibrary library = new ArticleLibrary(config(), Clock.systemUTC());
    assertThat(library.articles()).isEmpty();
    assertThat(library.faults()).isEmpty();
  }

  @Test
  void aDraftIsWrittenAsPeopleWriteArticles() {
    String markdown = drafts().begin(ticket("Т-7", "Як мені повернути аванс?"), "оля");

    assertThat(markdown)
        .startsWith("---\nid: draft-т-7\ntitle: Як мені повернути аванс?\nlang: uk\n")
        .contains("- повернути\n- аванс\n")
        .doesNotContain("- мені");
  }

  @Test
  void aDraftThatIsThereIsLeftAsItIs() throws IOException {
    Files.createDirectories(base().resolve("drafts"));
    Files.writeString(base().resolve("drafts/draft-т-7.md"), "уже пишу");

    assertThat(drafts().write(ticket("Т-7", "Інвайт"), "інше")).isEmpty();

    assertThat(base().resolve("drafts/draft-т-7.md")).content().isEqualTo("уже пишу");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../../тека", "/etc/passwd", "..\\..\\x", "a/../../b", "CON\u0000.md", "…"})
  void noNumberOfATicketLeadsOutOfTheFolder(String id) throws IOException {
    drafts().write(ticket(id, "Інвайт"), "текст");

    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> written = files.filter(Files::isRegularFile).toList();
      assertThat(written)
          .singleElement()
          .satisfies(file -> assertThat(file.getParent()).isEqualTo(base().resolve("drafts")));
    }
  }

  @Test
  void aFolderThatTakesNoDraftsIsNamed() throws IOException {
    Files.createDirectories(base());
    Files.writeString(base().resolve("drafts"), "тека, якої не буде");

    assertThatThrownBy(() -> drafts().write(ticket("Т-7", "Інвайт"), "текст"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("can't be written");
  }

  @Test
  void theFileOfAnArticleIsNamedInTheRepositoryAlsoInCyrillic() throws IOException {
    Files.createDirectories(base().resolve("uk/каса й гроші"));
    Files.writeString(base().resolve("uk/каса й гроші/чайові.md"), "---\ntitle: Чайові\n---\nТак.");
    ArticleLibrary library = new ArticleLibrary(config(), Clock.systemUTC());
    Article article = library.articles().getFirst();

    assertThat(new SourceFiles(library, config()).address(article))
        .hasValue(
            "https://git.example/kb/edit/main/uk/%D0%BA%D0%B0%D1%81%D0%B0%20%D0%B9%20"
                + "%D0%B3%D1%80%D0%BE%D1%88%D1%96/%D1%87%D0%B0%D0%B9%D0%BE%D0%B2%D1%96.md");
  }

  private Path base() {
    return folder.resolve("kb-content");
  }

  private Drafts drafts() {
    return new Drafts(new TextAnalysis(), config(), Clock.systemUTC());
  }

  private ContentConfig config() {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .addDefaultInterceptors()
        .withMapping(ContentConfig.class)
        .withDefaultValue("kb.content.dir", base().toString())
        .withDefaultValue("kb.content.repository", "https://git.example/kb/edit/main/{path}")
        .build()
        .getConfigMapping(ContentConfig.class);
  }

  private static Ticket ticket(String id, String subject) {
    return new Ticket(
        id,
        "email",
        "ганна",
        null,
        "uk",
        subject,
        "Чекаю годину.",
        null,
        null,
        TicketStatus.OPEN,
        Instant.EPOCH);
  }
}
