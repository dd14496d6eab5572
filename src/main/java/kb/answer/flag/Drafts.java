package kb.answer.flag;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kb.answer.Ticket;
import kb.answer.upkeep.FunctionWords;
import kb.article.ContentConfig;
import kb.coach.redaction.Redactor;
import kb.language.TextAnalysis;
import kb.language.Token;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Begins articles where tickets found none: the customer's own words become its keywords, for they
 * are what the next customer will type (KCS v6, practice 4). Safe for use by many threads.
 */
@Singleton
public final class Drafts {

  private static final int MOST_KEYWORDS = 20;
  private static final int SHORTEST_KEYWORD = 4;
  private static final int LONGEST_TITLE = 120;
  private static final Set<String> LANGUAGES = Set.of("uk", "en");

  private final TextAnalysis analysis;
  private final ContentConfig config;
  private final Clock clock;

  public Drafts(TextAnalysis analysis, ContentConfig config, Clock clock) {
    this.analysis = analysis;
    this.config = config;
    this.clock = clock;
  }

  /**
   * The beginning of an article, in the format of the base; secrets and personal numbers of the
   * ticket are masked.
   *
   * @param owner who begins it
   */
  public String begin(Ticket ticket, String owner) {
    String subject = Redactor.redact(ticket.subject()).text().strip();
    String body = Redactor.redact(ticket.body()).text().strip();
    String lang = lang(ticket);
    Map<String, Object> front = new LinkedHashMap<>();
    front.put("id", id(ticket));
    front.put("title", title(subject, body));
    front.put("lang", lang);
    front.put("keywords", keywords(subject + "\n" + body));
    front.put("status", "draft");
    front.put("updated", LocalDate.ofInstant(clock.instant(), config.zone()).toString());
    front.put("owner", owner);
    DumperOptions style = new DumperOptions();
    style.setDefaultScalarStyle(DumperOptions.ScalarStyle.PLAIN);
    style.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    style.setAllowUnicode(true);
    style.setSplitLines(false);
    boolean uk = lang.equals("uk");
    return "---\n"
        + new Yaml(style).dump(front)
        + "---\n"
        + (uk ? "Коротка відповідь одним реченням." : "The answer in one sentence.")
        + "\n\n## "
        + (uk ? "Що робити" : "What to do")
        + "\n\n1. …\n\n<!-- "
        + (uk ? "Слова клієнта" : "The customer's words")
        + ":\n"
        + (subject + "\n" + body).strip().replace("--", "—")
        + "\n-->\n";
  }

  private static String lang(Ticket ticket) {
    String written = Objects.requireNonNullElse(ticket.lang(), "uk");
    return LANGUAGES.contains(written) ? written : "uk";
  }

  private static String title(String subject, String body) {
    String line = subject.isEmpty() ? body.lines().findFirst().orElse("") : subject;
    String title = line.replaceAll("\\p{Cntrl}", " ").strip();
    return title.isEmpty() ? "…" : title.substring(0, Math.min(title.length(), LONGEST_TITLE));
  }

  private List<String> keywords(String text) {
    String spoken = text.replaceAll("\\[[A-Z]+]", " ");
    Set<String> words = new LinkedHashSet<>();
    for (Token token : analysis.analyze(spoken)) {
      String word = spoken.substring(token.start(), token.end()).toLowerCase(Locale.ROOT);
      boolean isTelling = word.length() >= SHORTEST_KEYWORD && !FunctionWords.contains(word);
      if (isTelling && word.chars().noneMatch(Character::isDigit)) {
        words.add(word);
      }
    }
    return words.stream().limit(MOST_KEYWORDS).toList();
  }

  /** Letters and digits of the ticket's own number: the same draft for the same ticket. */
  private static String id(Ticket ticket) {
    String slug = ticket.id().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return "draft-" + slug.replaceAll("^-|-$", "");
  }

  /**
   * Writes a draft into the base, where it is not served until its status says so.
   *
   * @return its path relative to the content folder; nothing where a draft of the ticket is there
   *     already, which is left as it is
   * @throws UncheckedIOException where the folder can't be written
   */
  public Optional<String> write(Ticket ticket, String markdown) {
    String file = "drafts/" + id(ticket) + ".md";
    Path path = config.dir().resolve(file);
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, markdown, StandardOpenOption.CREATE_NEW);
      return Optional.of(file);
    } catch (FileAlreadyExistsException e) {
      if (Files.isRegularFile(path)) {
        return Optional.empty();
      }
      throw new UncheckedIOException("the draft " + path + " can't be written", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the draft " + path + " can't be written", e);
    }
  }
}
