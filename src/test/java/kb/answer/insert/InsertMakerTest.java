package kb.answer.insert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.List;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.Audience;
import kb.article.Passage;
import kb.article.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an agent puts into a reply. */
class InsertMakerTest {

  private static final URI SITE = URI.create("https://help.example.com");
  private static final String HTML =
      """
      <p>Вітаємо у довідці.</p>
      <h2 id="код-не-приходить">Код не приходить</h2>
      <p>Перевірте <strong>номер &amp; <code>оператора</code></strong>:</p>
      <ol><li>Відкрийте <a href="/articles/uk/номер">картку</a>.</li><li>Натисніть <code>&lt;Надіслати&gt;</code>
      <ul><li>двічі — не треба</li></ul></li></ol>
      <p>Далі — <a href="https://t.me/bot" rel="noopener nofollow">бот</a>.</p>
      <h2 id="ціна">Ціна</h2>
      <table><thead><tr><th>План</th><th>₴</th></tr></thead><tbody><tr><td>Соло</td><td>300</td></tr></tbody></table>
      """;

  private final InsertMaker maker = new InsertMaker();

  @Test
  void plainTextKeepsStepsAndAddresses() {
    assertThat(inserts("код-не-приходить").text())
        .isEqualTo(
            """
            Перевірте номер & оператора:

            1. Відкрийте картку (https://help.example.com/articles/uk/номер).
            2. Натисніть <Надіслати>
               • двічі — не треба

            Далі — бот (https://t.me/bot).

            Вхід без коду
            https://help.example.com/articles/uk/вхід#код-не-приходить\
            """);
  }

  @Test
  void telegramGetsOnlyItsOwnTags() {
    assertThat(inserts("код-не-приходить").telegram())
        .isEqualTo(
            """
            Перевірте <b>номер &amp; оператора</b>:

            1. Відкрийте <a href="https://help.example.com/articles/uk/номер">картку</a>.
            2. Натисніть <code>&lt;Надіслати&gt;</code>
               • двічі — не треба

            Далі — <a href="https://t.me/bot">бот</a>.

            <a href="https://help.example.com/articles/uk/вхід#код-не-приходить">Вхід без коду</a>\
            """);
  }

  @Test
  void markdownAndHtmlSayTheSame() {
    Inserts inserts = inserts("код-не-приходить");

    assertThat(inserts.markdown())
        .contains("1. Відкрийте [картку](https://help.example.com/articles/uk/")
        .contains("2. Натисніть `<Надіслати>`")
        .endsWith("[Вхід без коду](https://help.example.com/articles/uk/вхід#код-не-приходить)");
    assertThat(inserts.html())
        .startsWith("<p>Перевірте <strong>номер &amp; <code>оператора</code></strong>:</p>")
        .endsWith("#код-не-приходить\">Вхід без коду</a></p>")
        .doesNotContain("rel=")
        .doesNotContain("id=");
  }

  @Test
  void theBriefAnswerIsTheBeginningWithTheListItAnnounces() {
    assertThat(inserts("код-не-приходить").brief().text())
        .startsWith("Перевірте номер")
        .contains("двічі — не треба")
        .doesNotContain("бот");
    assertThat(inserts("").brief().text()).startsWith("Вітаємо у довідці.\n\nВхід без коду\n");
  }

  @Test
  void aLongBeginningIsShortenedToWholeSentences() {
    String html = "<p>" + "Касу відкриває адміністратор о 9.00. ".repeat(40) + "</p>";
    Formats brief = maker.of(article(html, Audience.PUBLIC, null), "", SITE).brief();

    assertThat(brief.text().lines().findFirst().orElse(""))
        .hasSizeLessThanOrEqualTo(600)
        .hasSizeGreaterThan(500)
        .endsWith("о 9.00.");
  }

  @Test
  void theWholeArticleHasItsHeadingsAndTables() {
    Formats full = inserts("").full();

    assertThat(full.text()).contains("Код не приходить\n\nПеревірте", "План — ₴\nСоло — 300");
    assertThat(full.telegram()).contains("<b>Ціна</b>");
    assertThat(full.markdown()).contains("## Ціна", "| Соло | 300 |").doesNotContain("{#");
    assertThat(full.html()).contains("<h2>Ціна</h2>", "<td>300</td>");
  }

  @Test
  void anAnswerOutsideIsLinkedWhereItIs() {
    Article outside = article(HTML, Audience.PUBLIC, URI.create("https://monobank.ua/ліміт"));

    assertThat(maker.of(outside, "", SITE).link()).isEqualTo("https://monobank.ua/ліміт");
    assertThat(maker.of(outside, "", SITE).title().markdown())
        .isEqualTo("[Вхід без коду](https://monobank.ua/ліміт)");
  }

  @Test
  void aLongArticleFitsOneTelegramMessage() {
    String html = "<p>" + "Дуже довга відповідь. ".repeat(20) + "</p>";
    Article article = article(html.repeat(40), Audience.PUBLIC, null);

    String message = maker.of(article, "", SITE).full().telegram();

    assertThat(message.length()).isLessThan(4096);
    assertThat(message).contains("\n\n…\n\n<a href=");
  }

  @Test
  void anInternalArticleGoesIntoNoReply() {
    Article internal = article(HTML, Audience.INTERNAL, null);

    assertThatExceptionOfType(InternalArticle.class)
        .isThrownBy(() -> maker.of(internal, "", SITE))
        .withMessageContaining("uk/вхід");
  }

  private Inserts inserts(String anchor) {
    return maker.of(article(HTML, Audience.PUBLIC, null), anchor, SITE);
  }

  private static Article article(String html, Audience audience, @Nullable URI url) {
    return new Article(
        new ArticleKey("uk", "вхід"),
        "Вхід без коду",
        List.of(),
        List.of(),
        audience,
        Status.PUBLISHED,
        url,
        null,
        null,
        null,
        null,
        false,
        html,
        List.of(new Passage("", List.of(), "Вітаємо у довідці.")),
        "uk/вхід.md",
        "d1");
  }
}
