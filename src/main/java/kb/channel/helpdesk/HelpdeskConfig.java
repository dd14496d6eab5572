package kb.channel.helpdesk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings of the help desks that are connected, each under its name: {@code kb.desk."name".…}. */
@ConfigMapping(prefix = "kb.desk")
public interface HelpdeskConfig {

  /** The desks; a desk's name is the last part of its webhook's address. */
  @WithParentName
  Map<String, DeskConfig> desks();

  /** Settings of one desk. */
  interface DeskConfig {

    /**
     * Which software it is: {@code zammad}, {@code chatwoot}, {@code zendesk}, {@code glpi} or
     * {@code generic}.
     */
    DeskType type();

    /** The secret its webhooks are signed with. */
    String secret();

    /** The former secret, good too while the secret is being changed. */
    Optional<String> formerSecret();

    /** Where the desk is, as {@code https://desk.example.com}; without it no notes are posted. */
    Optional<URI> url();

    /** The API token that notes are posted with. */
    Optional<String> token();

    /** Whose token it is: the e-mail address of an agent; Zendesk needs it. */
    Optional<String> user();

    /** The number of the account; Chatwoot needs it. */
    @WithDefault("1")
    String account();

    /** The language of the notes, {@code uk} or {@code en}. */
    @WithDefault("uk")
    String lang();

    /**
     * How old a webhook may be, and how long the same may come again as a retry: 5 minutes where
     * nothing is set, a day for GLPI, which sends them by a queue.
     */
    Optional<Duration> tolerance();

    /** What the desk's own names of statuses mean: {@code open}, {@code solved}, {@code closed}. */
    Map<String, String> statuses();

    /** Where a generic desk's payload has what. */
    FieldsConfig fields();

    /** How a generic desk signs. */
    SignatureConfig signature();

    /** How a generic desk takes notes. */
    NoteConfig note();

    /** Whether requests of our own form go to this desk; generic only. */
    RequestsConfig requests();
  }

  /** Where a generic payload has what: JSON pointers (RFC 6901). */
  interface FieldsConfig {

    /** The ticket's id, as its API names it. */
    @WithDefault("/ticket/id")
    String id();

    /** The ticket's number as agents know it; the id where that is absent. */
    @WithDefault("/ticket/number")
    String number();

    /** Its subject line. */
    @WithDefault("/ticket/subject")
    String subject();

    /** What the customer wrote first. */
    @WithDefault("/ticket/message")
    String body();

    /** Whether the message is HTML. */
    @WithDefault("false")
    boolean html();

    /** Any stable name of the customer, best an e-mail address. */
    @WithDefault("/ticket/customer")
    String customer();

    /** Its status. */
    @WithDefault("/ticket/status")
    String status();

    /** How it came. */
    @WithDefault("/ticket/channel")
    String channel();

    /** When it was opened. */
    @WithDefault("/ticket/created_at")
    String createdAt();

    /** When it last changed: the newest change counts, whatever order webhooks arrive in. */
    @WithDefault("/ticket/updated_at")
    String updatedAt();

    /** The visit token that the request form sent along. */
    @WithDefault("/ticket/kb_visit")
    String visit();
  }

  /** How a generic desk signs its webhooks. */
  interface SignatureConfig {

    /** The header that has the signature. */
    @WithDefault("X-Signature")
    String header();

    /** {@code HmacSHA1}, {@code HmacSHA256} or {@code HmacSHA512}. */
    @WithDefault("HmacSHA256")
    String algorithm();

    /** {@code hex} or {@code base64}. */
    @WithDefault("hex")
    String encoding();

    /** What stands before the signature, such as {@code sha256=}. */
    Optional<String> prefix();

    /** What is signed: {@code {body}}, with {@code {timestamp}} before or after it. */
    @WithDefault("{body}")
    String content();

    /** The header that has the time of signing; needed where that is signed. */
    Optional<String> timestampHeader();
  }

  /** How a generic desk takes notes. */
  interface NoteConfig {

    /** Where a note goes; {@code {id}} is the ticket's id. Without it no notes are posted. */
    Optional<String> url();

    /** {@code POST}, {@code PUT} or {@code PATCH}. */
    @WithDefault("POST")
    String method();

    /**
     * The body, JSON: {@code {id}}, {@code {text}}, {@code {markdown}}, {@code {html}} are filled.
     */
    @WithDefault("{\"ticket\":\"{id}\",\"note\":\"{text}\",\"internal\":true}")
    String body();

    /** Headers, such as {@code Authorization}, or GLPI's {@code App-Token}. */
    Map<String, String> headers();

    /** Where the ticket's notes are read, so that none is posted twice. */
    Optional<String> listUrl();

    /** Where that answer has the list: a JSON pointer. */
    @WithDefault("")
    Optional<String> listItems();

    /** The field of each that has its text. */
    @WithDefault("note")
    String listText();
  }

  /** Where requests of our own form go. */
  interface RequestsConfig {

    /** Where they are posted as JSON; without it they stay here. */
    Optional<URI> url();

    /**
     * The body, JSON, where the receiver wants another than ours: {@code {id}}, {@code {subject}},
     * {@code {message}}, {@code {customer}}, {@code {page}}, {@code {lang}} and {@code
     * {created_at}} are filled.
     */
    Optional<String> body();

    /** Headers, such as {@code Authorization}. */
    Map<String, String> headers();
  }
}
