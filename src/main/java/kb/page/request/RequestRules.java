package kb.page.request;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kb.page.PageConfig;
import kb.page.Words;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What a request has to hold before it is sent, and how much it may. Immutable. */
@Singleton
public final class RequestRules {

  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_BODY = 20_000;
  private static final int LONGEST_LINE = 1000;
  private static final int MOST_FILES = 5;
  private static final long MEGABYTE = 1 << 20;

  private final List<String> fileTypes;
  private final int mostMegabytes;

  RequestRules(PageConfig config) {
    this.fileTypes = config.fileTypes();
    this.mostMegabytes = config.fileMegabytes();
  }

  /** What is wrong with a form, field by field, in the reader's words. */
  Map<String, String> faults(RequestForm form, Words words) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (form.subject().length() > LONGEST_SUBJECT) {
      faults.put("subject", words.get("faultLong"));
    }
    if (form.body().isEmpty()) {
      faults.put("body", words.get("faultBody"));
    } else if (form.body().length() > LONGEST_BODY) {
      faults.put("body", words.get("faultLong"));
    }
    if (form.page().length() > LONGEST_LINE) {
      faults.put("page", words.get("faultLong"));
    }
    if (form.contact().isEmpty()) {
      faults.put("contact", words.get("faultContact"));
    } else if (form.contact().length() > LONGEST_LINE) {
      faults.put("contact", words.get("faultLong"));
    }
    ofFiles(form.chosenFiles(), words, faults);
    return faults;
  }

  private void ofFiles(List<FileUpload> files, Words words, Map<String, String> faults) {
    long bytes = files.stream().mapToLong(FileUpload::size).sum();
    files.stream()
        .filter(file -> !mayBe(file.fileName()))
        .findFirst()
        .ifPresent(file -> faults.put("files", words.with("faultFileType", file.fileName())));
    if (bytes > mostMegabytes * MEGABYTE) {
      faults.put("files", words.with("faultFileSize", mostMegabytes));
    }
    if (files.size() > MOST_FILES) {
      faults.put("files", words.get("faultFiles"));
    }
  }

  private boolean mayBe(String name) {
    String type = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.contains(".") && fileTypes.contains(type);
  }

  /** What the browser's own dialogue offers: {@code .png,.jpg}. */
  public String accept() {
    return "." + String.join(",.", fileTypes);
  }

  public int mostMegabytes() {
    return mostMegabytes;
  }
}
