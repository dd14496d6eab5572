package kb.page.digest;

import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import kb.page.digest.DigestConfig.Encryption;
import kb.page.digest.DigestConfig.SmtpConfig;
import kb.page.digest.DigestLetter.Written;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Sends letters by SMTP. By Jakarta Mail and not by Quarkus's mailer, whose Vert.x client loses the
 * server's greeting now and then and then waits for it (docs/digest.md). Safe for use by many
 * threads.
 */
@Singleton
public final class MailServer {

  private static final String PATIENCE_MILLIS = "30000";

  private final SmtpConfig smtp;
  private final String from;

  @Inject
  public MailServer(DigestConfig config) {
    this.smtp = config.smtp();
    this.from = config.from();
  }

  /**
   * How the sending of a letter ended.
   *
   * @param why there is anything to say; empty where it was sent
   */
  record Sending(State state, String why) {}

  /** What is known of a letter. */
  enum State {
    SENT,
    /** The server did not take it. */
    NOT_SENT,
    /** The connection broke when it was with the server: it may have taken it. */
    UNKNOWN
  }

  /**
   * Sends a letter, and never twice: whoever calls writes down that it is sent before it is.
   *
   * @param id names the letter for ever: a copy of it would have the same Message-ID
   * @param ready is run when the server has let us in and has been told nothing of the letter yet
   */
  Sending send(List<String> to, Written letter, String id, Instant at, Runnable ready) {
    Session session = Session.getInstance(properties());
    try {
      MimeMessage message = message(session, to, letter, id, at);
      Transport transport = session.getTransport();
      try {
        transport.connect(
            smtp.host(), smtp.port(), smtp.user().orElse(null), smtp.password().orElse(null));
        ready.run();
        return send(transport, message);
      } finally {
        close(transport);
      }
    } catch (MessagingException e) {
      return new Sending(State.NOT_SENT, why(e));
    }
  }

  private static Sending send(Transport transport, MimeMessage message) {
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return new Sending(State.SENT, "");
    } catch (SendFailedException e) {
      return new Sending(isCutOff(e) ? State.UNKNOWN : State.NOT_SENT, why(e));
    } catch (MessagingException e) {
      return new Sending(State.UNKNOWN, why(e));
    }
  }

  /** Whether the server had the whole letter, and then the connection ended without a reply. */
  private static boolean isCutOff(SendFailedException e) {
    return e instanceof SMTPSendFailedException refused
        && refused.getReturnCode() < 0
        && ".".equals(refused.getCommand());
  }

  /** The letter is with the server by then: that it does not say goodbye means nothing. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      Log.debugf("The mail server did not say goodbye: %s", e.getMessage());
    }
  }

  private static String why(Exception e) {
    return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()).strip();
  }

  private Properties properties() {
    String protocol = smtp.encryption() == Encryption.TLS ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    for (String wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
      properties.setProperty(prefix + wait, PATIENCE_MILLIS);
    }
    properties.setProperty(prefix + "auth", Boolean.toString(smtp.user().isPresent()));
    properties.setProperty(
        prefix + "starttls.enable", Boolean.toString(smtp.encryption() != Encryption.NONE));
    properties.setProperty(
        prefix + "starttls.required", Boolean.toString(smtp.encryption() == Encryption.STARTTLS));
    return properties;
  }

  private MimeMessage message(
      Session session, List<String> to, Written letter, String id, Instant at)
      throws MessagingException {
    MimeMessage message = new Named(session, "<" + id + "@" + from.replaceFirst(".*@", "") + ">");
    message.setFrom(new InternetAddress(from));
    for (String address : to) {
      message.addRecipient(RecipientType.TO, new InternetAddress(address.strip()));
    }
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(at));
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no vacation replies
    MimeMultipart forms = new MimeMultipart("alternative");
    forms.addBodyPart(part(letter.text(), "plain"));
    forms.addBodyPart(part(letter.html(), "html"));
    message.setContent(forms);
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(String text, String form) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, StandardCharsets.UTF_8.name(), form);
    return part;
  }

  /** A message whose name is not made up anew. */
  private static final class Named extends MimeMessage {

    private final String id;

    Named(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
