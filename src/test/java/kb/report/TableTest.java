package kb.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void whatASpreadsheetWouldMisreadIsQuoted() {
    Table table =
        new Table(
            "table",
            List.of("назва", "частка", "відомо"),
            List.of(
                Table.row("Каса, зміна й «Помилка 403»", 0.5, null),
                Table.row("=HYPERLINK(\"http://зле\")", 2L, true)));

    assertThat(table.csv())
        .isEqualTo(
            String.join(
                "\r\n",
                "назва,частка,відомо",
                "\"Каса, зміна й «Помилка 403»\",0.5000,",
                "\"'=HYPERLINK(\"\"http://зле\"\")\",2,true",
                ""));
  }
}
