package kb.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What the request form holds when it is sent. */
public final class RequestForm {

  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_BODY = 20_000;
  private static final int LONGEST_LINE = 1000;
  private static final int MOST_FILES = 5;

  @RestForm @Nullable String subject;
  @RestForm @Nullable String body;
  @RestForm @Nullable String page;
  @RestForm @Nullable String contact;

  /** The visit's token, which the widget fills in once it suggested something. */
  @RestForm("kb_visit")
  @Nullable String visit;

  @RestForm("files")
  @Nullable List<FileUpload> files;

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

  /** The files chosen; a browser sends a nameless empty one where none was. */
  List<FileUpload> chosenFiles() {
    return Objects.requireNonNullElse(files, List.<FileUpload>of()).stream()
        .filter(file -> file.size() > 0 && !text(file.fileName()).isEmpty())
        .toList();
  }

  /** What is wrong, field by field: the name of the text that says so. */
  Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (subject().length() > LONGEST_SUBJECT) {
      faults.put("subject", "faultLong");
    }
    if (body().isEmpty()) {
      faults.put("body", "faultBody");
    } else if (body().length() > LONGEST_BODY) {
      faults.put("body", "faultLong");
    }
    if (page().length() > LONGEST_LINE) {
      faults.put("page", "faultLong");
    }
    if (chosenFiles().size() > MOST_FILES) {
      faults.put("files", "faultFiles");
    }
    if (contact().isEmpty()) {
      faults.put("contact", "faultContact");
    } else if (contact().length() > LONGEST_LINE) {
      faults.put("contact", "faultLong");
    }
    return faults;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
