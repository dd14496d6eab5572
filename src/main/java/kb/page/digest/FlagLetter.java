package kb.page.digest;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import kb.answer.flag.Flag;
import kb.answer.flag.SourceFiles;
import kb.article.Article;
import kb.coach.redaction.Redactor;
import kb.page.PageConfig;
import kb.page.Words;
import kb.page.digest.DigestLetter.Written;
import kb.web.WebConfig;
import org.jsoup.nodes.Entities;

/** Writes to the owner of an article what agents found wrong with it. Immutable. */
@Singleton
public final class FlagLetter {

  private final SourceFiles files;
  private final PageConfig site;
  private final WebConfig web;

  public FlagLetter(SourceFiles files, PageConfig site, WebConfig web) {
    this.files = files;
    this.site = site;
    this.web = web;
  }

  /**
   * The same in plain text and in HTML.
   *
   * @param flags what was found wrong, oldest first; numbers of persons in it are masked
   */
  Written write(Article article, List<Flag> flags, Words words) {
    StringBuilder text = new StringBuilder(words.with("flagLetterLead", article.title()));
    for (Flag flag : flags) {
      text.append("\n\n").append(Redactor.redact(flag.reason()).text().indent(2).stripTrailing());
      text.append("\n  — ").append(flag.agent());
    }
    text.append("\n\n").append(words.get("flagLetterWhere")).append(' ').append(article.file());
    files.address(article).ifPresent(address -> text.append('\n').append(address));
    web.address()
        .ifPresent(server -> {
          URI page = server.resolve("/desk" + article.key().address());
          text.append('\n').append(page.toASCIIString());
          text.append("\n\n").append(words.get("flagLetterSettle")).append('\n');
          text.append(server.resolve("/reports/base#flags"));
        });
    text.append("\n\n").append(words.get("flagLetterOften")).append('\n');
    String subject =
        site.brand(words)
            + ": "
            + words.with("flagLetterSubject", article.title().replace('\n', ' '));
    String html =
        "<div style=\"white-space: pre-wrap\">" + Entities.escape(text.toString()) + "</div>";
    return new Written(subject, text.toString(), html);
  }
}
