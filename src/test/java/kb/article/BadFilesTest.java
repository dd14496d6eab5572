package kb.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadFilesTest {

  @TempDir Path dir;

  static Stream<Arguments> frontMatters() {
    return Stream.of(
        arguments("title: Вхід: телефон", 2, "quotes"),
        arguments("title: Вхід\ntags: [вхід", 3, "the front matter is broken"),
        arguments("\ttitle: Вхід", 2, "not tabs"),
        arguments("просто текст", 2, "lines of `key: value`"),
        arguments("- title: Вхід", 2, "lines of `key: value`"),
        arguments("lang: uk", 1, "title is missing"),
        arguments("id: a\ntitle:", 3, "title is empty"),
        arguments("title: ' '", 2, "title is empty"),
        arguments("title: " + "а".repeat(201), 2, "at most 200"),
        arguments("title: [Вхід]", 2, "one text"),
        arguments("title: Вхід\ntitle: Вихід", 3, "twice"),
        arguments("title: Вхід\naudiance: internal", 3, "'audiance' is unknown: use one of"),
        arguments("title: Вхід\naudience: internel", 3, "write one of public, internal"),
        arguments("title: Вхід\naudience: INTERNAL", 3, "write one of public, internal"),
        arguments("title: Вхід\nstatus: publishd", 3, "draft, published, archived"),
        arguments("title: Вхід\nlang: de", 3, "[en, uk]"),
        arguments("title: Вхід\nid: ../passwd", 3, "use letters"),
        arguments("title: Вхід\ntags: вхід, пароль", 3, "has to be a list"),
        arguments("title: Вхід\ntags:\n  - вхід\n  - [a]", 5, "an item"),
        arguments("title: Вхід\nkeywords: ['']", 3, "an item"),
        arguments("title: Вхід\nurl: diia.gov.ua", 3, "https://"),
        arguments("title: Вхід\nurl: javascript:alert(1)", 3, "https://"),
        arguments("title: Вхід\nupdated: 2026-02-30", 3, "a real date"),
        arguments("title: Вхід\nupdated: 12.05.2026", 3, "a real date"),
        arguments("title: Вхід\npublish: завтра", 3, "a real time"),
        arguments("title: Вхід\npublish: 2026-06-02\nexpire: 2026-06-01", 4, "not after publish"),
        arguments("title: Вхід\nincident: yes", 3, "true or false"),
        arguments("title: !!javax.script.ScriptEngineManager {}", 2, "Global tag is not allowed"),
        arguments("title: Вхід\ntags: &a [*a]", 2, "aliases"),
        arguments("title: Вхід\nlang: uk\u0007", 3, "invisible"));
  }

  @ParameterizedTest
  @MethodSource("frontMatters")
  void aFaultOfTheFrontMatterStandsOnItsLineAndWithholds(
      String frontMatter, int line, String message) {
    ArticleLibrary library =
        new Base(dir).article("uk/a.md", frontMatter, "Текст.").article("uk/b.md", "Б.").library();

    assertThat(library.faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.file()).isEqualTo("uk/a.md");
          assertThat(fault.line()).isEqualTo(line);
          assertThat(fault.message()).contains(message);
        });
    assertThat(library.articles())
        .extracting(Article::key)
        .containsExactly(new ArticleKey("uk", "b"));
  }

  static Stream<Arguments> files() {
    return Stream.of(
        arguments("", 1, "there is no front matter"),
        arguments("# Вхід\n\nТекст", 1, "there is no front matter"),
        arguments("---\ntitle: Вхід\n\nТекст", 1, "the front matter has no end"),
        arguments("---\ntitle: Вхід\n---\n", 4, "says nothing"),
        arguments("---\ntitle: Вхід\n---\n\n## Як увійти\n", 4, "says nothing"),
        arguments("---\ntitle: Вхід\n---\n<script>alert(1)</script>\n", 4, "says nothing"),
        arguments("---\ntitle: Вхід\n---\nт\n\n" + "*".repeat(40) + "а", 6, "in a row"),
        arguments("---\ntitle: Вхід\n---\nт\n" + "> ".repeat(51) + "а", 5, "nested deeper"),
        arguments("---\ntitle: Вхід\n---\nт\n" + "а".repeat(20_001), 5, "longer than 20000"),
        arguments("---\ntitle: Вхід\n---\n" + "а\n".repeat(10_001), 10_004, "10000 lines"),
        arguments("---\ntitle: Вхід\n---\n" + "а\n".repeat(300_000), 1, "larger than 512 KB"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFaultOfTheTextStandsOnItsLineAndWithholds(String text, int line, String message) {
    ArticleLibrary library = new Base(dir).file("uk/a.md", text).library();

    assertThat(library.faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.line()).isEqualTo(line);
          assertThat(fault.message()).contains(message);
        });
    assertThat(library.articles()).isEmpty();
  }

  static Stream<Arguments> links() {
    return Stream.of(
        arguments("[а](b.md)", "leads to uk/b.md, which is not there"),
        arguments("[а](there.md#нема)", "leads to no heading: uk/there.md has [#є]"),
        arguments("[а](#нема)", "leads to no heading"),
        arguments("[а](../../etc/passwd)", "leads out of the content folder"),
        arguments("[а](%2e%2e/%2e%2e/secret.md)", "leads out of the content folder"),
        arguments("[а](..\\\\secret.md)", "backslash"),
        arguments("[а](100%.md)", "broken % sign"),
        arguments("[а](inside.md)", "is internal"),
        arguments("[а](draft.md)", "is not published"),
        arguments("![а](img/no.png)", "uk/img/no.png, which is not there"),
        arguments("![а](https://example.com/a.png)", "save the picture beside the article"),
        arguments("![а](there.md)", "is an article and no picture"),
        arguments("<a href=\"b.md\">а</a>", "leads to uk/b.md, which is not there"),
        arguments("[а](b.md \"назва\") [б](b.md)", "leads to uk/b.md, which is not there"));
  }

  @ParameterizedTest
  @MethodSource("links")
  void aDeadLinkIsReportedButTheArticleIsServedWithItsText(String link, String message) {
    ArticleLibrary library =
        new Base(dir)
            .article("uk/a.md", "Перший рядок.\n\nДругий " + link)
            .article("uk/there.md", "## Є\n\nТекст.")
            .article("uk/inside.md", "title: Т\naudience: internal", "Текст.")
            .article("uk/draft.md", "title: Т\nstatus: draft", "Текст.")
            .library();

    assertThat(library.faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.file()).isEqualTo("uk/a.md");
          assertThat(fault.line()).isEqualTo(6);
          assertThat(fault.message()).contains(message);
        });
    assertThat(library.find(new ArticleKey("uk", "a")).orElseThrow().passages().getFirst().text())
        .contains("Другий а");
  }

  @Test
  void aDeadReferenceIsReportedWhereItsPathStands() {
    ArticleLibrary library =
        new Base(dir).article("uk/a.md", "Текст [а][1].\n\n[1]: b.md").library();

    assertThat(library.faults()).extracting(Fault::line).containsExactly(6);
  }

  @Test
  void everyFaultOfAFileIsReported() {
    ArticleLibrary library =
        new Base(dir).article("uk/a.md", "titel: Вхід\nstatus: x\ntags: y", "Текст.").library();

    assertThat(library.faults()).extracting(Fault::line).containsExactly(1, 2, 3, 4);
  }

  @Test
  void bytesThatAreNotUtf8AreNamedByTheirLine() {
    byte[] windows = "---\ntitle: Вхід\n---\nТекст".getBytes(Charset.forName("windows-1251"));
    ArticleLibrary library = new Base(dir).file("uk/a.md", windows).library();

    assertThat(library.faults())
        .containsExactly(new Fault("uk/a.md", 2, "this is not UTF-8: save the file as UTF-8"));
  }

  @Test
  void ofTwoFilesWithOneIdTheSecondIsReportedAndAnotherLanguageIsNone() {
    ArticleLibrary library =
        new Base(dir)
            .article("uk/a.md", "title: Перша\nid: vhid", "Текст.")
            .article("uk/b.md", "title: Друга\nid: vhid", "Текст.")
            .article("en/b.md", "title: Sign in\nid: vhid", "Text.")
            .library();

    assertThat(library.faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.file() + ":" + fault.line()).isEqualTo("uk/b.md:3");
          assertThat(fault.message()).contains("'vhid'", "uk/a.md");
        });
    assertThat(library.articles()).extracting(Article::title).containsExactly("Sign in", "Перша");
  }

  @Test
  void anInternalArticleNeverTakesAnIdFromAPublicOne() {
    ArticleLibrary library =
        new Base(dir)
            .article("uk/a.md", "title: Таємна\nid: vhid\naudience: internal", "Текст.")
            .article("uk/b.md", "title: Відкрита\nid: vhid", "Текст.")
            .library();

    assertThat(library.articles()).extracting(Article::title).containsExactly("Відкрита");
    assertThat(library.faults()).extracting(Fault::file).containsExactly("uk/a.md");
  }

  @Test
  void linksOfTheFileSystemAreNotFollowed(@TempDir Path outside) throws IOException {
    Path secret = outside.resolve("secret.md");
    Files.writeString(secret, "---\ntitle: Таємниця\n---\nТекст\n");
    new Base(dir).article("uk/a.md", "![к](k.png) Текст.");
    Files.createSymbolicLink(dir.resolve("uk/s.md"), secret);
    Files.createSymbolicLink(dir.resolve("uk/k.png"), secret);
    Files.createSymbolicLink(dir.resolve("more"), outside);

    ArticleLibrary library = new Base(dir).library();

    assertThat(library.articles()).extracting(Article::title).containsExactly("Вхід");
    assertThat(library.faults())
        .extracting(Fault::file)
        .containsExactly("more", "uk/a.md", "uk/k.png", "uk/s.md");
    assertThat(library.picture("uk/k.png")).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsAFaultThatNamesTheSetting() {
    ArticleLibrary library = new Base(dir.resolve("нема")).library();

    assertThat(library.articles()).isEmpty();
    assertThat(library.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("нема", "KB_CONTENT_DIR"));
  }

  @Test
  void whatTheOrdinaryMayLookLikeIsNoFault() {
    List<String> bodies =
        List.of(
            "Таблиця\n\n|---|---|\n\nТекст\n" + "=".repeat(80),
            "Лінія\n\n" + "*".repeat(80) + "\n\n" + "- ".repeat(60),
            "```\n" + "*".repeat(50) + "а\n[[[[\n```\nТекст " + "!".repeat(20),
            "Так))))) ні((( \\* 100% & <br> `[` _ _ а_б_в");
    Base base = new Base(dir);
    for (int i = 0; i < bodies.size(); i++) {
      base.article("uk/" + i + ".md", bodies.get(i));
    }

    assertThat(base.library().faults()).isEmpty();
  }
}
