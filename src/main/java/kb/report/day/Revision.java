package kb.report.day;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A late fact that changed a closed day.
 *
 * @param channel of the visits concerned; empty where not known
 * @param lang of the visits concerned; empty where not known
 * @param before what was counted until then, as JSON
 * @param after what is counted since, as JSON
 * @param reason why it changed
 * @param revisedAt when it was noticed
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Revision(
    LocalDate day,
    String channel,
    String lang,
    @JsonRawValue String before,
    @JsonRawValue String after,
    String reason,
    Instant revisedAt) {}
