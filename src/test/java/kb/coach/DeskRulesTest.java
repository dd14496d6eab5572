package kb.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskRulesTest {

  private static final String SEED = "Підкажіть, чому один працівник не може зайти в програму";

  @TempDir Path folder;

  private Coaches with(String rules) throws IOException {
    Files.writeString(folder.resolve("coach-uk.rules"), rules, StandardCharsets.UTF_8);
    return new Coaches(folder);
  }

  private static Coaching seed(Coaches coaches) {
    return coaches.coach(SEED, CoachContext.ofTextOnly("uk"));
  }

  @Test
  void aDeskSwitchesARuleOff() throws IOException {
    Coaches coaches = with("[tip who]\noff: yes\n");
    assertThat(coaches.faults()).isEmpty();
    assertThat(seed(coaches).missing()).extracting(Tip::rule).doesNotContain("who");
  }

  @Test
  void aDeskSaysItInItsOwnWords() throws IOException {
    assertThat(seed(with("[tip who]\nmessage: Який у працівника код?\n")).tips())
        .contains(new Tip("who", "Який у працівника код?"));
  }

  @Test
  void aDeskAddsARuleAndPhrases() throws IOException {
    Coaches coaches =
        with(
            "[cue robot]\nробот*|об'єктив\n[tip serial]\norder: 15\nwhen: robot\nmessage: Який номер?\n");
    assertThat(coaches.coach("Робота не бачить об’єктив", CoachContext.ofTextOnly("uk")).tips())
        .contains(new Tip("serial", "Який номер?"));
  }

  @Test
  void aDeskTakesAPhraseOut() throws IOException {
    assertThat(with("[cue urgent]\n- витік|витекл*|злив баз*\n").faults()).isEmpty();
    assertThat(with("[cue urgent]\n- нема такої\n").faults().get(0).toString())
        .startsWith("coach-uk.rules:2: ")
        .contains("нема такої");
  }

  @Test
  void aBadFileIsNamedWithItsLineAndTheBuiltInRulesStay() throws IOException {
    for (String bad :
        new String[] {
          "\n[tip]\n",
          "\nслово без розділу\n",
          "[tip who]\nколи: incident\n",
          "[tip who]\nwhen: нема-такого\n",
          "[cue urgent]\nтер*міново\n",
          "[cue urgent]\n<нема>\n",
          "[tip who]\norder: перший\n",
          "[tip who]\noff: так\n",
          "[intent скарга]\nwhen: observed\n".replace("[intent", "\n[intent"),
          "\n[tip нова]\n".replace("]\n", "]\norder: 1\n"),
        }) {
      Coaches coaches = with(bad);
      assertThat(coaches.faults()).as(bad).hasSize(1);
      assertThat(coaches.faults().get(0).file()).isEqualTo("coach-uk.rules");
      assertThat(coaches.faults().get(0).line()).as(bad).isBetween(2, 3);
      assertThat(seed(coaches).tips()).extracting(Tip::rule).containsExactly("who", "error-text");
    }
  }

  @Test
  void aFileThatIsNoTextIsAFaultToo() throws IOException {
    Files.write(folder.resolve("coach-uk.rules"), new byte[] {(byte) 0xC0, (byte) 0x80});
    assertThat(new Coaches(folder).faults()).hasSize(1);
  }
}
