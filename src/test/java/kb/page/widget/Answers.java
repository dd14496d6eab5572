package kb.page.widget;

import java.util.Locale;

/** What the API of a {@link FakeServer} answers, as the contract has it. */
final class Answers {

  private Answers() {}

  static final String NONE =
      "{\"visit\":\"v1\",\"lang\":\"uk\",\"suggestions\":[],\"questions\":[],\"tips\":[]}";

  static final String ARTICLE =
      """
      {"id":"vhid","lang":"uk","title":"Вхід після зміни номера","html":"","passages":[
        {"anchor":"","heading":"","path":[],"text":"Власник надсилає нове запрошення."},
        {"anchor":"номер","heading":"Новий номер","path":["Новий номер"],"text":"1. Відкрийте картку.\\n2. Впишіть номер."},
        {"anchor":"інвайт","heading":"Інвайт","path":["Інвайт"],"text":"Діє 72 години."}]}
      """;

  /** An answer with these suggestions. */
  static String of(String... suggestions) {
    return String.format(
        Locale.ROOT,
        """
        {"visit":"v1","lang":"uk","suggestions":[%s],"questions":[{"text":"Поміняв номер."},{"text":"А інвайт?"}],"tips":[]}
        """,
        String.join(",", suggestions));
  }

  /** One suggestion, of the passage «Новий номер». */
  static String suggestion(String id, String title) {
    return suggestion(id, title, "Впишіть новий номер у картці.", 0);
  }

  static String suggestion(String id, String title, String text, int question) {
    return String.format(
        Locale.ROOT,
        """
        {"article":"%s","lang":"uk","title":"%s","url":"/articles/uk/%s#номер","question":%d,"confidence":0.9,
         "passage":{"heading":"Новий номер","anchor":"номер","text":"%s","marks":[[7,18]]}}
        """,
        id,
        title,
        id,
        question,
        text);
  }
}
