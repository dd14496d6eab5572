package kb.page.request;

import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What the request form holds when it is sent. */
public final class RequestForm {

  @RestForm @Nullable String subject;
  @RestForm @Nullable String body;
  @RestForm @Nullable String page;
  @RestForm @Nullable String contact;

  /** The visit's token, which the widget fills in once it suggested something. */
  @RestForm("kb_visit")
  @Nullable String visit;

  /** The same, of a form that came back for a fault. */
  @RestForm("kb_visit_before")
  @Nullable String visitBefore;

  /** Made for each empty form, so that sending one twice is sending it once. */
  @RestForm @Nullable String once;

  /** Set by the button that asks for ready answers and sends nothing yet. */
  @RestForm @Nullable String check;

  @RestForm("files")
  @Nullable List<FileUpload> files;

  /** Whether files came with it that were too large to take. */
  boolean droppedFiles;

  public String subject() {
    return text(subject);
  }

  public String body() {
    return text(body);
  }

  public String page() {
    return text(page);
  }

  public String contact() {
    return text(contact);
  }

  /** The visit's token, or an empty text. */
  public String visit() {
    return text(visit).isEmpty() ? text(visitBefore) : text(visit);
  }

  public String once() {
    return text(once);
  }

  /** Whether ready answers are asked for before it is sent. */
  boolean isCheck() {
    return !text(check).isEmpty();
  }

  /** Whether files came with it: a browser does not keep the choice when the form comes back. */
  public boolean hadFiles() {
    return droppedFiles || !chosenFiles().isEmpty();
  }

  /** The files chosen; a browser sends a nameless empty one where none was. */
  List<FileUpload> chosenFiles() {
    return Objects.requireNonNullElse(files, List.<FileUpload>of()).stream()
        .filter(file -> file.size() > 0 && !text(file.fileName()).isEmpty())
        .toList();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
