package kb.article.file;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kb.article.Article;
import kb.article.ArticleKey;
import kb.article.Audience;
import kb.article.Status;
import org.jspecify.annotations.Nullable;

/**
 * What an author says about an article above its text; the components mean what they mean in {@link
 * Article}.
 *
 * @param keyLine the line of the file that names the id, from 1
 */
public record FrontMatter(
    ArticleKey key,
    String title,
    List<String> tags,
    List<String> keywords,
    Audience audience,
    Status status,
    @Nullable URI url,
    @Nullable LocalDate updated,
    @Nullable String owner,
    @Nullable Instant publish,
    @Nullable Instant expire,
    boolean incident,
    int keyLine) {}
