package kb.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kb.language.word.StopWords;

/** A word of a draft on its way to be a {@link QueryWord}. */
final class DraftWord {

  private static final int MOST_READINGS = 12;
  private static final double LEAST_WEIGHT = 0.05;

  private final TextAnalysis.Word typed;
  private final List<Reading> readings = new ArrayList<>();
  private String meant;
  private String ukrainian;
  private boolean respelled;
  private boolean courtesy;
  private boolean completed;

  DraftWord(TextAnalysis.Word typed) {
    this.typed = typed;
    meant = typed.surface();
    ukrainian = meant;
  }

  TextAnalysis.Word typed() {
    return typed;
  }

  String surface() {
    return typed.surface();
  }

  /** The word that was probably meant. */
  String meant() {
    return meant;
  }

  /** The same in Ukrainian, where it is Russian. */
  String ukrainian() {
    return ukrainian;
  }

  /** Whether the person should be told that it was read otherwise than typed. */
  boolean isRespelled() {
    return respelled;
  }

  boolean isCourtesy() {
    return courtesy;
  }

  boolean isStopWord() {
    return StopWords.contains(ukrainian) || StopWords.contains(surface());
  }

  void understand(WordReader.Understood understood) {
    readings.clear();
    readings.addAll(understood.readings());
    meant = understood.meant();
    ukrainian = understood.ukrainian();
    respelled = understood.respelled();
  }

  /** Takes the beginning of a word in the other alphabet for what was meant. */
  void respell(String beginning) {
    meant = beginning;
    ukrainian = beginning;
    respelled = true;
  }

  /** Takes a reading together with its neighbour; what it would be alone need not be told. */
  void joinedAs(Reading reading) {
    readings.add(reading);
    respelled = false;
  }

  void add(Reading reading) {
    readings.add(reading);
  }

  /** Takes what the unfinished word may become; it then counts even if it is a stop word so far. */
  void complete(List<Reading> completions) {
    completed = !completions.isEmpty();
    readings.addAll(completions);
  }

  void dropAsCourtesy() {
    courtesy = true;
  }

  /** Whether it is worth searching for. */
  boolean counts() {
    return !courtesy && (completed || !isStopWord());
  }

  /** The first reading, then the most trusted others, none twice. */
  QueryWord asQueryWord() {
    List<Reading> best = new ArrayList<>(readings.size());
    best.add(readings.get(0));
    List<Reading> others = new ArrayList<>(readings.subList(1, readings.size()));
    others.sort(Comparator.comparingDouble(Reading::weight).reversed());
    for (Reading other : others) {
      if (best.size() < MOST_READINGS
          && other.weight() >= LEAST_WEIGHT
          && best.stream().noneMatch(r -> r.surface().equals(other.surface()))) {
        best.add(other);
      }
    }
    return new QueryWord(typed.start(), typed.end(), best);
  }
}
