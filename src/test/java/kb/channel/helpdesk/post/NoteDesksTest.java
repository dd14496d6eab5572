package kb.channel.helpdesk.post;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import kb.channel.helpdesk.webhook.DeskHouse;
import org.junit.jupiter.api.Test;

class NoteDesksTest {

  @Test
  void settingsThatCannotWorkAreNamed() {
    Map<String, String> settings = new HashMap<>(DeskHouse.settings("https://desk.example.com"));
    settings.remove("kb.desk.zendesk.user");
    assertThatThrownBy(() -> NoteDesks.of(DeskHouse.config(settings)))
        .hasMessageStartingWith("kb.desk.\"zendesk\".user is missing");

    settings.put("kb.desk.zendesk.user", "agent@desk.example");
    settings.put("kb.desk.zammad.url", "file:///etc/passwd");
    assertThatThrownBy(() -> NoteDesks.of(DeskHouse.config(settings)))
        .hasMessageStartingWith("kb.desk.\"zammad\".url is file:///etc/passwd");
  }
}
