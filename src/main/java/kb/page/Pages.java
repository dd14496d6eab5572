package kb.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Map;
import kb.page.theme.Theme;
import kb.web.openid.OpenIdSignIn;

/** Renders pages within what they have in common. Safe for use by many threads. */
@Singleton
public final class Pages {

  private final Engine templates;
  private final PageConfig config;
  private final Theme theme;
  private final OpenIdSignIn openId;

  Pages(Engine templates, PageConfig config, Theme theme, OpenIdSignIn openId) {
    this.templates = templates;
    this.config = config;
    this.theme = theme;
    this.openId = openId;
  }

  /**
   * A whole page.
   *
   * @param name the template
   * @param switchTo the address of the same page in the other language
   * @param data what the template shows
   */
  public String render(String name, Reader reader, String switchTo, Map<String, ?> data) {
    TemplateInstance page =
        templates
            .getTemplate(name)
            .data("site", config)
            .data("brand", config.brand(reader.words()))
            .data("theme", theme)
            .data("hasOpenId", openId.isOn())
            .data("reader", reader)
            .data("words", reader.words())
            .data("say", reader.words().texts())
            .data("switchTo", switchTo);
    data.forEach(page::data);
    return page.render();
  }

  /** A page whose address is the same in both languages. */
  public String renderAt(String address, String name, Reader reader, Map<String, ?> data) {
    return render(name, reader, Reader.inLanguage(address, reader.otherLang()), data);
  }
}
