package kb.answer.upkeep;

import java.time.Instant;
import java.util.Map;
import kb.article.ArticleKey;
import org.jspecify.annotations.Nullable;

/**
 * A question that no article answered when it was asked.
 *
 * @param ticket where it was asked
 * @param asker a keyed hash of who asked; everybody without a name is one and the same
 * @param text what was asked, secrets and personal numbers hidden
 * @param meaning its roots, each with how far it was meant, above 0 and at most 1
 * @param words the roots as they were written
 * @param answeredBy the newer article that agents have linked to its ticket since, if they have
 */
record OpenQuestion(
    String ticket,
    String asker,
    Instant at,
    String text,
    Map<String, Double> meaning,
    Map<String, String> words,
    @Nullable ArticleKey answeredBy) {}
