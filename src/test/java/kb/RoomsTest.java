package kb;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The map of the house: the rooms, and whose types each may use. */
class RoomsTest {

  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("web", Set.of()),
          Map.entry("article", Set.of("web")),
          Map.entry("language", Set.of()),
          Map.entry("search", Set.of("article", "language", "web")),
          Map.entry("coach", Set.of("language")),
          Map.entry("deflection", Set.of("article", "web")),
          Map.entry(
              "suggest", Set.of("article", "language", "search", "coach", "deflection", "web")),
          Map.entry(
              "answer",
              Set.of("article", "language", "search", "coach", "deflection", "suggest", "web")),
          Map.entry(
              "channel",
              Set.of("article", "language", "coach", "deflection", "suggest", "answer", "web")),
          Map.entry(
              "report", Set.of("article", "language", "coach", "deflection", "answer", "web")),
          Map.entry(
              "page",
              Set.of(
                  "article",
                  "language",
                  "search",
                  "coach",
                  "deflection",
                  "suggest",
                  "answer",
                  "report",
                  "channel",
                  "web")));

  /** The floors of rooms that have several: each may use those before it, and none after it. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("kb.web", "kb.web.gate"),
          List.of("kb.coach.redaction", "kb.coach.cue", "kb.coach", "kb.coach.eval"),
          List.of("kb.suggest.question", "kb.suggest.confidence", "kb.suggest", "kb.suggest.eval"),
          List.of(
              "kb.channel.helpdesk",
              "kb.channel.helpdesk.format",
              "kb.channel.helpdesk.webhook",
              "kb.channel.helpdesk.post"),
          List.of(
              "kb.report.statistics",
              "kb.report",
              "kb.report.effect",
              "kb.report.day",
              "kb.report.visit",
              "kb.report.base",
              "kb.report.care",
              "kb.report.http"));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("kb");

  @Test
  void everyClassLivesInARoomButTheFrontDoor() {
    assertThat(HOUSE)
        .filteredOn(type -> !type.getPackageName().equals("kb"))
        .extracting(RoomsTest::room)
        .isNotEmpty()
        .isSubsetOf(MAY_USE.keySet());
  }

  @Test
  void roomsUseOnlyTheRoomsTheyMay() {
    List<String> forbidden = new ArrayList<>();
    for (JavaClass type : HOUSE) {
      String room = room(type);
      for (var use : type.getDirectDependenciesFromSelf()) {
        String other = room(use.getTargetClass());
        if (MAY_USE.containsKey(room)
            && MAY_USE.containsKey(other)
            && !room.equals(other)
            && !MAY_USE.getOrDefault(room, Set.of()).contains(other)) {
          forbidden.add(use.getDescription());
        }
      }
    }
    assertThat(forbidden).isEmpty();
  }

  @Test
  void floorsUseOnlyTheFloorsBelow() {
    List<String> upwards = new ArrayList<>();
    for (List<String> floors : FLOORS) {
      for (JavaClass type : HOUSE) {
        int floor = floors.indexOf(type.getPackageName());
        for (var use : type.getDirectDependenciesFromSelf()) {
          if (floor >= 0 && floors.indexOf(use.getTargetClass().getPackageName()) > floor) {
            upwards.add(use.getDescription());
          }
        }
      }
    }
    assertThat(upwards).isEmpty();
    assertThat(FLOORS)
        .allSatisfy(
            floors -> assertThat(HOUSE).extracting(JavaClass::getPackageName).containsAll(floors));
  }

  @Test
  void noTypeOfLuceneLeavesItsRooms() {
    List<String> leaks = new ArrayList<>();
    for (JavaClass type : HOUSE) {
      if (type.getPackageName().startsWith("kb.search.lucene")) {
        continue;
      }
      for (var use : type.getDirectDependenciesFromSelf()) {
        if (use.getTargetClass().getPackageName().startsWith("org.apache.lucene")
            && !type.getPackageName().startsWith("kb.language")) {
          leaks.add(use.getDescription());
        }
      }
    }
    assertThat(leaks).isEmpty();
  }

  private static String room(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.", -1);
    return parts.length > 1 && parts[0].equals("kb") ? parts[1] : "";
  }
}
