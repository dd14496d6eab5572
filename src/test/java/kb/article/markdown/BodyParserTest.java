package kb.article.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kb.article.Passage;
import org.junit.jupiter.api.Test;

class BodyParserTest {

  private final BodyParser parser = new BodyParser(Duration.ofSeconds(2));

  @Test
  void everyHeadingStartsAPassageThatKnowsThoseAbove() throws DangerousMarkdownException {
    Body body =
        parse(
            """
            Одразу відповідь.

            ## Через застосунок
            ### Android
            Кроки.
            ### iPhone
            Інші кроки.
            ## Через сайт
            Ще *кроки*.
            """);

    assertThat(body.passages())
        .containsExactly(
            new Passage("", List.of(), "Одразу відповідь."),
            new Passage("android", List.of("Через застосунок", "Android"), "Кроки."),
            new Passage("iphone", List.of("Через застосунок", "iPhone"), "Інші кроки."),
            new Passage("через-сайт", List.of("Через сайт"), "Ще кроки."));
    assertThat(body.anchors())
        .containsExactlyInAnyOrder("через-застосунок", "android", "iphone", "через-сайт");
  }

  @Test
  void anchorsKeepTheLettersOfEveryScriptAndAreUnique() throws DangerousMarkdownException {
    String html =
        parse(
                """
                # Через е-пошту!
                # Через е-пошту?
                # Кнопка не з’являється
                # Кнопка не з'являється
                # Кнопка не зʼявляється
                # «Їжак» & `Ґанок` — 403
                # Через е-пошту-1
                # !!!
                # ІНТЕРФЕЙС Imię Straße
                # <b>Сире</b> <i id="inje">я</i>
                # [Посилання](https://example.com)
                # Кирилиця — й розкладене й
                """)
            .html();

    assertThat(html.lines().map(line -> line.replaceAll("^<h1 id=\"([^\"]*)\">.*", "$1")))
        .containsExactly(
            "через-е-пошту",
            "через-е-пошту-1",
            "кнопка-не-зявляється",
            "кнопка-не-зявляється-1",
            "кнопка-не-зявляється-2",
            "їжак--ґанок--403",
            "через-е-пошту-1-1",
            "section",
            "інтерфейс-imię-straße",
            "сире-я",
            "посилання",
            "кирилиця--й-розкладене-й");
  }

  @Test
  void plainTextReadsLikeTheArticle() throws DangerousMarkdownException {
    String text =
        parse(
                """
                Натисніть **Зберегти** &mdash; і
                все\\*.
                Далі  ![Екран входу](e.png) так<br>і так.

                3. Перший

                   продовження
                4. Другий
                   - вкладений
                   - ще

                - [x] готово
                - [ ] ні

                > Цитата

                | Роль | Права |
                |:-----|------:|
                | Майстер |  |
                | Власник | **усі** |

                ```bash
                curl  -X POST \\
                  https://a.example
                ```
                <details><summary>Більше</summary>Сховане</details>
                <!-- коментар -->
                <script>alert("ні")</script>
                """)
            .passages()
            .getFirst()
            .text();

    assertThat(text)
        .isEqualTo(
            """
            Натисніть Зберегти — і все*. Далі Екран входу так
            і так.
            3. Перший
            продовження
            4. Другий
            • вкладений
            • ще
            • ☑ готово
            • ☐ ні
            Цитата
            Роль | Права
            Майстер |
            Власник | усі
            curl  -X POST \\
              https://a.example
            Більше
            Сховане\
            """);
  }

  @Test
  void whatAnArticleNeedsOfHtmlStays() throws DangerousMarkdownException {
    String html =
        parse(
                """
                ~~ні~~ <kbd>Ctrl</kbd> H<sub>2</sub>O https://example.com/а та support@barvinok.example

                | а | б |
                |:-:|--:|
                | в | г |

                ```java
                int ї = 1;
                ```

                5. п'ять
                """)
            .html();

    assertThat(html)
        .contains("<del>ні</del> <kbd>Ctrl</kbd> H<sub>2</sub>O")
        .contains("rel=\"noopener nofollow\">https://example.com/а</a>")
        .contains("<a href=\"mailto:support&#64;barvinok.example\">")
        .contains("<th align=\"center\">а</th><th align=\"right\">б</th>")
        .contains("<code class=\"language-java\">int ї &#61; 1;")
        .contains("<ol start=\"5\">");
  }

  @Test
  void onlyLinksToOtherSitesAreMarkedAsSuch() throws DangerousMarkdownException {
    assertThat(parse("[а](https://example.com) [б](/request) [в](tel:+380441112233)").html())
        .isEqualTo(
            "<p><a href=\"https://example.com\" rel=\"noopener nofollow\">а</a>"
                + " <a href=\"/request\">б</a> <a href=\"tel:&#43;380441112233\">в</a></p>\n");
  }

  private Body parse(String markdown) throws DangerousMarkdownException {
    return parser.parse(markdown, address -> new Destination.Elsewhere());
  }
}
