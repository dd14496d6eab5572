package kb.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleLibraryTest {

  private static final ArticleKey VHID = new ArticleKey("uk", "vhid");

  @TempDir Path dir;

  @Test
  void anArticleIsWhatItsFileSays() {
    ArticleLibrary library =
        new Base(dir)
            .file(
                "uk/dostup/vhid.md",
                """
                ---
                id: vhid
                title: "Вхід: новий телефон"
                tags: [вхід, мобільний застосунок]
                keywords: [інвайт, не заходить]
                updated: 2026-05-12
                owner: support@barvinok.example
                url: https://ca.diia.gov.ua/
                publish: 2026-06-01T09:00
                expire: 2027-01-01
                incident: true
                ---
                Текст.
                """)
            .library();

    Article article = library.find(VHID).orElseThrow();
    assertThat(article.title()).isEqualTo("Вхід: новий телефон");
    assertThat(article.tags()).containsExactly("вхід", "мобільний застосунок");
    assertThat(article.keywords()).containsExactly("інвайт", "не заходить");
    assertThat(article.updated()).isEqualTo(LocalDate.of(2026, 5, 12));
    assertThat(article.owner()).isEqualTo("support@barvinok.example");
    assertThat(article.url()).hasToString("https://ca.diia.gov.ua/");
    assertThat(article.publish()).isEqualTo(Instant.parse("2026-06-01T06:00:00Z"));
    assertThat(article.expire()).isEqualTo(Instant.parse("2026-12-31T22:00:00Z"));
    assertThat(article.incident()).isTrue();
    assertThat(article.audience()).isEqualTo(Audience.PUBLIC);
    assertThat(article.file()).isEqualTo("uk/dostup/vhid.md");
    assertThat(article.digest()).hasSize(64);
    assertThat(article.html()).isEqualTo("<p>Текст.</p>\n");
  }

  @Test
  void theFolderGivesTheLanguageAndTheFileTheId() {
    ArticleLibrary library =
        new Base(dir)
            .article("a.md", "Текст.")
            .article("en/uk/b.md", "Текст.")
            .article("uk/dostup/en.md", "Текст.")
            .article("uk/c.md", "title: T\nlang: en", "Text.")
            .article("uk/вхід-ї.md", "Текст.")
            .file("uk/d.md", "\uFEFF---\r\ntitle: T\r\n---\r\nТекст.\r\n")
            .library();

    assertThat(library.faults()).isEmpty();
    assertThat(library.articles())
        .extracting(article -> article.key().toString())
        .containsExactly("uk/a", "uk/b", "en/c", "uk/d", "uk/en", "uk/вхід-ї");
  }

  @Test
  void aBrokenFileKeepsItsLastGoodVersionUntilItIsMended() {
    Base base = new Base(dir).article("uk/vhid.md", "Перша версія.");
    ArticleLibrary library = base.library();

    base.article("uk/vhid.md", "titel: Вхід", "Друга версія.");
    assertThat(library.reload().isEmpty()).isTrue();
    assertThat(text(library)).isEqualTo("Перша версія.");
    assertThat(library.faults()).hasSize(2);

    base.article("uk/vhid.md", "Третя версія.");
    assertThat(library.reload().changed()).extracting(Article::key).containsExactly(VHID);
    assertThat(text(library)).isEqualTo("Третя версія.");
    assertThat(library.faults()).isEmpty();
  }

  @Test
  void aFileReadAtAnyMomentOfItsWritingEndsWhole() {
    byte[] whole =
        "---\ntitle: Вхід\n---\n## Як увійти\n\nТекст ї.\n".getBytes(StandardCharsets.UTF_8);
    Base base = new Base(dir);
    ArticleLibrary library = base.library();

    for (int length = 0; length <= whole.length; length++) {
      base.file("uk/vhid.md", Arrays.copyOf(whole, length));
      library.reload();
    }

    assertThat(library.faults()).isEmpty();
    assertThat(text(library)).isEqualTo("Текст ї.");
  }

  @Test
  void aChangeIsSeenEvenWhenTimeAndSizeStayTheSame() throws Exception {
    Base base = new Base(dir).article("uk/vhid.md", "Текст А.");
    ArticleLibrary library = base.library();
    var time = java.nio.file.Files.getLastModifiedTime(dir.resolve("uk/vhid.md"));

    base.article("uk/vhid.md", "Текст Б.");
    java.nio.file.Files.setLastModifiedTime(dir.resolve("uk/vhid.md"), time);
    library.reload();

    assertThat(text(library)).isEqualTo("Текст Б.");
  }

  @Test
  void aDeletedArticleIsGoneAndAnotherStays() {
    Base base = new Base(dir).article("uk/vhid.md", "Текст.").article("uk/inshe.md", "Текст.");
    ArticleLibrary library = base.library();

    base.delete("uk/vhid.md");
    LibraryChange change = library.reload();

    assertThat(change.removed()).containsExactly(VHID);
    assertThat(change.changed()).isEmpty();
    assertThat(library.articles()).hasSize(1);
  }

  @Test
  void aFolderThatVanishesChangesNothing() throws Exception {
    ArticleLibrary library =
        new Base(dir.resolve("base")).article("uk/vhid.md", "Текст.").library();

    java.nio.file.Files.move(dir.resolve("base"), dir.resolve("elsewhere"));
    assertThat(library.reload().isEmpty()).isTrue();
    assertThat(library.find(VHID)).isPresent();
    assertThat(library.faults()).hasSize(1);

    java.nio.file.Files.move(dir.resolve("elsewhere"), dir.resolve("base"));
    assertThat(library.reload().isEmpty()).isTrue();
    assertThat(library.faults()).isEmpty();
  }

  @Test
  void onlyPublishedArticlesAreServedAndOnlyWithinTheirSchedule() {
    Base base =
        new Base(dir)
            .article("uk/draft.md", "title: Т\nstatus: draft", "Текст.")
            .article("uk/old.md", "title: Т\nstatus: archived", "Текст.")
            .article(
                "uk/sale.md",
                "title: Т\npublish: 2026-06-01T12:00\nexpire: 2026-06-01 13:00",
                "Текст.");
    AtomicReference<Instant> now = new AtomicReference<>(Base.NOON.minusMillis(1));
    ArticleLibrary library = new ArticleLibrary(base.config(), clock(now));
    ArticleKey sale = new ArticleKey("uk", "sale");
    List<LibraryChange> told = new ArrayList<>();
    library.onChange(told::add);

    assertThat(library.articles()).isEmpty();

    now.set(Base.NOON);
    assertThat(library.find(sale)).isPresent();
    assertThat(library.reload().changed()).extracting(Article::key).containsExactly(sale);
    assertThat(library.reload().isEmpty()).isTrue();

    now.set(Base.NOON.plus(Duration.ofHours(1)));
    assertThat(library.find(sale)).isEmpty();
    assertThat(library.translations("sale")).isEmpty();
    assertThat(library.reload().removed()).containsExactly(sale);
    assertThat(told).hasSize(2);
  }

  @Test
  void theSameIdInTwoLanguagesIsOneArticleInTwoLanguages() {
    ArticleLibrary library =
        new Base(dir)
            .article("uk/vhid.md", "Текст.")
            .article("en/vhid.md", "Text.")
            .article("en/vhid-2.md", "Text.")
            .library();

    assertThat(library.translations("vhid"))
        .extracting(article -> article.key().lang())
        .containsExactly("en", "uk");
  }

  @Test
  void linksLeadToArticlesByTheirIdsAndFollowThem() {
    Base base =
        new Base(dir)
            .article(
                "uk/a.md", "[далі](dostup/b.md#код-не-приходить) і [сюди](#тут)\n\n## Тут\n\nТ.")
            .article("uk/dostup/b.md", "## Код не приходить\n\nТекст.");
    ArticleLibrary library = base.library();
    assertThat(library.find(new ArticleKey("uk", "a")).orElseThrow().html())
        .contains("<a href=\"/articles/uk/b#код-не-приходить\">далі</a>")
        .contains("<a href=\"/articles/uk/a#тут\">сюди</a>");

    base.article("uk/dostup/b.md", "title: Т\nid: kod", "## Код не приходить\n\nТекст.");
    library.reload();
    assertThat(library.find(new ArticleKey("uk", "a")).orElseThrow().html())
        .contains("<a href=\"/articles/uk/kod#код-не-приходить\">далі</a>");

    base.delete("uk/dostup/b.md");
    library.reload();
    assertThat(library.find(new ArticleKey("uk", "a")).orElseThrow().html()).contains("<p>далі і");
    assertThat(library.faults()).hasSize(1);
  }

  @Test
  void whatOutsidersReadDoesNotDependOnInternalArticles() {
    Base with =
        new Base(dir.resolve("with"))
            .article("uk/a.md", "Текст [звідси](i.md) і ![знак](i.png).")
            .article("uk/i.md", "title: Т\naudience: internal", "Таємниця ![знак](secret.png).")
            .file("uk/secret.png", "png");
    Base without =
        new Base(dir.resolve("without"))
            .article("uk/a.md", "Текст [звідси](i.md) і ![знак](i.png).");

    ArticleLibrary library = with.library();
    ArticleKey key = new ArticleKey("uk", "a");
    assertThat(library.find(key)).isEqualTo(without.library().find(key));
    assertThat(library.picture("uk/secret.png")).isEmpty();
  }

  @Test
  void aPictureAppearsWithItsFile() {
    Base base = new Base(dir).article("uk/a.md", "![Екран входу](img/екран%201.png) Текст.");
    ArticleLibrary library = base.library();
    assertThat(library.faults()).hasSize(1);
    assertThat(library.articles().getFirst().html()).isEqualTo("<p>Екран входу Текст.</p>\n");

    base.file("uk/img/екран 1.png", "png");
    library.reload();

    assertThat(library.faults()).isEmpty();
    assertThat(library.articles().getFirst().html())
        .contains("src=\"/articles/img/uk/img/%D0%B5%D0%BA%D1%80%D0%B0%D0%BD%201.png\"")
        .contains("alt=\"Екран входу\"");
    assertThat(library.picture("uk/img/екран 1.png")).isPresent();
    assertThat(library.picture("uk/a.md")).isEmpty();
    assertThat(library.picture("../etc/passwd")).isEmpty();
  }

  @Test
  void aListenerThatFailsStopsNoOther() {
    Base base = new Base(dir);
    ArticleLibrary library = base.library();
    List<LibraryChange> told = new ArrayList<>();
    library.onChange(change -> {
      throw new IllegalStateException("зламано");
    });
    library.onChange(told::add);

    base.article("uk/vhid.md", "Текст.");
    library.reload();

    assertThat(told).hasSize(1);
  }

  private static String text(ArticleLibrary library) {
    return library.find(VHID).orElseThrow().passages().getFirst().text();
  }

  private static Clock clock(AtomicReference<Instant> now) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneId.of("UTC");
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now.get();
      }
    };
  }
}
