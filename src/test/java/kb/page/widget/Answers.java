package kb.page.widget;

import java.util.Locale;

/** What the API of a {@link FakeServer} answers, as the contract has it. */
final class Answers {

  private Answers() {}

  static final String NONE =
      "{\"visit\":\"v1\",\"lang\":\"uk\",\"suggestions\":[],\"questions\":[],\"tips\":[]}";

  static final String ARTICLE =
      """
      {"id":"vhid","lang":"uk","title":"Вхід після зміни номера","html":"<p>Власник надсилає нове запрошення.</p>\\n<h2 id=\\"номер\\">Новий номер</h2>\\n<ol><li>Відкрийте <strong>картку</strong>.</li><li>Впишіть номер.</li></ol><p><img src=\\"/picture.svg\\" alt=\\"Картка працівника\\"></p>\\n<h2 id=\\"інвайт\\">Інвайт</h2>\\n<p>Діє 72 години.</p>","passages":[
        {"anchor":"","heading":"","path":[],"text":"Власник надсилає нове запрошення."},
        {"anchor":"номер","heading":"Новий номер","path":["Новий номер"],"text":"1. Відкрийте картку.\\n2. Впишіть номер."},
        {"anchor":"інвайт","heading":"Інвайт","path":["Інвайт"],"text":"Діє 72 години."}]}
      """;

  static final String NO_RULES =
      "{\"lang\":\"uk\",\"cues\":\"\",\"letters\":\"\",\"signs\":\"\",\"intents\":[],\"tips\":[]}";

  /** A coach that asks what was done and who it is about, and wants the file that is mentioned. */
  static final String RULES =
      """
      {"lang":"uk","letters":"к","signs":"K",
       "cues":"error\\nпомилK*\\n\\nwho\\nспівробітни* <name>\\n\\npicture\\nсKрін*\\n\\nurgent\\nтерміново\\n\\nsteps\\nнатисKаю",
       "intents":[["incident","error"]],
       "tips":[
        {"id":"secret","when":"secret","message":"Приберіть пароль"},
        {"id":"send-now","when":"urgent","message":"Надсилайте зараз","alone":true},
        {"id":"file","when":"picture","unless":"attachment","message":"Файла ще немає. Додати?","done":"файл додано"},
        {"id":"who","when":"incident","unless":"who","message":"Про кого йдеться?","done":"зрозуміло, про кого мова"},
        {"id":"where","when":"incident","unless":"page-known","message":"На якій сторінці?","done":"сторінку вказано"},
        {"id":"steps","when":"incident","unless":"steps","message":"Що ви натискали?","done":"кроки описано"}]}
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
