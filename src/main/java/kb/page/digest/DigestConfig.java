package kb.page.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/** Settings of the weekly letter. */
@ConfigMapping(prefix = "kb.digest")
public interface DigestConfig {

  /** To whom it is sent, addresses with commas between them; to nobody where it is not set. */
  Optional<List<String>> to();

  /** From whom it is. */
  @WithDefault("pidkazka@localhost")
  String from();

  /** On which day it is sent, at eight in the morning where the reports have their midnight. */
  @WithDefault("MONDAY")
  DayOfWeek day();

  /**
   * Whether the owner of an article, where it names an e-mail address, is written to when an agent
   * flags it; so it is where the weekly letter goes to somebody, unless this says otherwise.
   */
  Optional<Boolean> flags();

  /** In which language it is written: {@code uk} or {@code en}. */
  @WithDefault("uk")
  String lang();

  /** By which server it is sent. */
  SmtpConfig smtp();

  /** The mail server. */
  interface SmtpConfig {

    /** Its name. */
    @WithDefault("localhost")
    String host();

    /** Its port: mostly 587, and 465 where the connection is encrypted from the start. */
    @WithDefault("25")
    int port();

    /**
     * How the connection is encrypted: {@code if-offered}, {@code starttls} (or nothing is sent),
     * {@code tls} from the start, or {@code none}.
     */
    @WithDefault("if-offered")
    Encryption encryption();

    /** With whose name we sign in; without it we don't. */
    Optional<String> user();

    /** The password of that name. */
    Optional<String> password();
  }

  /** How the connection to the mail server is encrypted. */
  enum Encryption {
    IF_OFFERED,
    STARTTLS,
    TLS,
    NONE
  }
}
