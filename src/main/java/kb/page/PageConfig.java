package kb.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the pages: whose they are, and what a request is promised. */
@ConfigMapping(prefix = "kb.page")
public interface PageConfig {

  /** The name of the product that the pages help with; that of the sample where none is set. */
  Optional<String> brand();

  /** The name as it stands on pages of a language. */
  default String brand(Words words) {
    return brand().orElseGet(() -> words.get("sampleBrand"));
  }

  /** The main colour, as {@code #1d4ea8}; one that cannot be read on the pages is darkened. */
  @WithDefault("#1d4ea8")
  String color();

  /** The logo: an address that begins with https://, or a file of the type svg, png or webp. */
  Optional<String> logo();

  /** Where a customer may write instead of using the form. */
  @WithDefault("support@barvinok.example")
  Optional<String> mail();

  /** The desk's Telegram, as an address. */
  @WithDefault("https://t.me/barvinok_support_bot")
  Optional<URI> telegram();

  /** How soon a request is answered. */
  @WithDefault("PT24H")
  Duration answerWithin();

  /** How soon at the latest, when the desk needs longer and says so. */
  @WithDefault("PT72H")
  Duration answerAtLatest();

  /**
   * Whether the form has, where no script runs, a second button that shows ready answers before the
   * request is sent.
   */
  @WithDefault("false")
  boolean checkAnswers();

  /** The types of files a request may carry, by the end of their names. */
  @WithDefault(
      "png,jpg,jpeg,gif,webp,heic,bmp,pdf,txt,log,csv,xls,xlsx,doc,docx,odt,ods,zip,mp4,mov,webm,json,xml")
  List<String> fileTypes();

  /** How large the files of a request may be together, in megabytes; 1 to 40. */
  @WithDefault("12")
  int fileMegabytes();

  /** Where the files of requests are kept, a folder a request. */
  @WithDefault("${kb.data.dir:data}/files")
  Path filesDir();
}
