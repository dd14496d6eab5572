package kb.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Map;

/** Renders pages within what they have in common. Safe for use by many threads. */
@Singleton
final class Pages {

  private final Engine templates;
  private final PageConfig config;

  Pages(Engine templates, PageConfig config) {
    this.templates = templates;
    this.config = config;
  }

  /**
   * A whole page.
   *
   * @param name the template
   * @param switchTo the address of the same page in the other language
   * @param data what the template shows
   */
  String render(String name, Reader reader, String switchTo, Map<String, ?> data) {
    TemplateInstance page =
        templates
            .getTemplate(name)
            .data("site", config)
            .data("reader", reader)
            .data("words", reader.words())
            .data("say", reader.words().texts())
            .data("switchTo", switchTo);
    data.forEach(page::data);
    return page.render();
  }

  /** A page whose address is the same in both languages. */
  String renderAt(String address, String name, Reader reader, Map<String, ?> data) {
    String other = reader.lang().equals("uk") ? "en" : "uk";
    return render(name, reader, Reader.inLanguage(address, other), data);
  }
}
