package kb.answer.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import kb.answer.insert.Inserts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article as an agent reads it before linking. */
@JsonInclude(Include.NON_NULL)
public record ArticlePreview(
    String article,
    String lang,
    String title,
    String url,
    boolean internal,
    @Nullable LocalDate updated,
    @Nullable String owner,
    @Schema(description = "Sanitised") String html,
    @Nullable Inserts inserts,
    @JsonProperty("inserts_refused") @Nullable String insertsRefused) {}
