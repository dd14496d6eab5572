package kb.article.file;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kb.article.Fault;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The keys of one front matter, read one by one; what is no good becomes a fault on its line. */
final class FrontMatterFields {

  private static final int LONGEST_WORDS = 100;

  private final String file;
  private final int firstLine;
  private final List<Fault> faults;
  private final Map<String, NodeTuple> fields = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();

  FrontMatterFields(String file, MappingNode root, int firstLine, List<Fault> faults) {
    this.file = file;
    this.firstLine = firstLine;
    this.faults = faults;
    for (NodeTuple field : root.getValue()) {
      String key = field.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (fields.putIfAbsent(key, field) != null) {
        fault(field.getKeyNode(), "the key '" + key + "' stands here twice: keep one");
      }
    }
  }

  /** The value as text; absent where the key is. */
  @Nullable String text(String key, int longest) {
    Node value = value(key);
    if (value == null) {
      return null;
    }
    if (!(value instanceof ScalarNode scalar)) {
      wrong(key, "has to be one text on one line");
      return null;
    }
    String text = scalar.getValue().strip();
    if (text.isEmpty() || isNull(scalar)) {
      wrong(key, "is empty: give it a value or delete the line");
      return null;
    }
    if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
      wrong(key, "has to be one line of at most " + longest + " characters");
      return null;
    }
    return text;
  }

  /** The value as a list of words, without repetitions; empty where the key is absent. */
  List<String> texts(String key) {
    Node value = value(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof SequenceNode sequence)) {
      wrong(key, "has to be a list: write " + key + ": [вхід, пароль]");
      return List.of();
    }
    Set<String> texts = new LinkedHashSet<>();
    for (Node item : sequence.getValue()) {
      String text = item instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
      if (text.isEmpty() || text.length() > LONGEST_WORDS) {
        fault(
            item,
            key
                + " holds an item that is no text of 1 to "
                + LONGEST_WORDS
                + " characters: fix it");
      } else {
        texts.add(text);
      }
    }
    return new ArrayList<>(texts);
  }

  /** The value as one of the names of an enum, in lower case. */
  <E extends Enum<E>> E choice(String key, E otherwise) {
    String text = text(key, LONGEST_WORDS);
    if (text == null) {
      return otherwise;
    }
    List<String> names = new ArrayList<>();
    for (E choice : otherwise.getDeclaringClass().getEnumConstants()) {
      String name = choice.name().toLowerCase(Locale.ROOT);
      if (name.equals(text)) {
        return choice;
      }
      names.add(name);
    }
    wrong(key, "is '" + text + "': write one of " + String.join(", ", names));
    return otherwise;
  }

  /** The value as true or false; false where the key is absent. */
  boolean flag(String key) {
    String text = text(key, LONGEST_WORDS);
    if (text != null && !List.of("true", "false").contains(text)) {
      wrong(key, "is '" + text + "': write true or false");
    }
    return "true".equals(text);
  }

  @Nullable LocalDate date(String key) {
    String text = text(key, LONGEST_WORDS);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      wrong(key, "is '" + text + "': write a real date as 2026-05-12");
      return null;
    }
  }

  /** The value as a moment: a date, a local time in this zone, or a time with its own offset. */
  @Nullable Instant moment(String key, ZoneId zone) {
    String text = text(key, LONGEST_WORDS);
    if (text == null) {
      return null;
    }
    String iso = text.replace(' ', 'T');
    try {
      if (!iso.contains("T")) {
        return LocalDate.parse(iso).atStartOfDay(zone).toInstant();
      }
      boolean ownOffset = iso.endsWith("Z") || iso.lastIndexOf('+') > 0 || iso.lastIndexOf('-') > 9;
      return ownOffset
          ? OffsetDateTime.parse(iso).toInstant()
          : LocalDateTime.parse(iso).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      wrong(key, "is '" + text + "': write a real time as 2026-06-01T09:00");
      return null;
    }
  }

  @Nullable URI webAddress(String key) {
    String text = text(key, 2000);
    if (text == null) {
      return null;
    }
    try {
      URI url = new URI(text);
      if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
        return url;
      }
    } catch (URISyntaxException e) {
      // The same answer as to an address that is none of the web's.
    }
    wrong(key, "is '" + text + "': write a whole address that begins with https://");
    return null;
  }

  /** Says that a key which every article needs is not there. */
  void missing(String key, String example) {
    if (value(key) == null) {
      faults.add(new Fault(file, 1, key + " is missing: add a line such as `" + example + "`"));
    }
  }

  /** Says what is wrong with the value of this key. */
  void wrong(String key, String problem) {
    faults.add(new Fault(file, line(key), key + " " + problem));
  }

  /** Makes a fault of every key nobody asked for. */
  void refuseOthers() {
    fields.forEach((key, field) -> {
      if (!known.contains(key)) {
        fault(
            field.getKeyNode(),
            "the key '"
                + key
                + "' is unknown: use one of "
                + String.join(", ", new TreeSet<>(known)));
      }
    });
  }

  /** The line of this key in the file, or the first line where it is absent. */
  int line(String key) {
    NodeTuple field = fields.get(key);
    return field == null ? 1 : line(field.getKeyNode());
  }

  private int line(Node node) {
    return firstLine + node.getStartMark().getLine();
  }

  private void fault(Node where, String message) {
    faults.add(new Fault(file, line(where), message));
  }

  private @Nullable Node value(String key) {
    known.add(key);
    NodeTuple field = fields.get(key);
    return field == null ? null : field.getValueNode();
  }

  private static boolean isNull(ScalarNode scalar) {
    return scalar.isPlain() && Arrays.asList("~", "null").contains(scalar.getValue());
  }
}
