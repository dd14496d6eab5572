package kb.channel.helpdesk.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a request of our own form.
 *
 * @param name as its owner named it, without what no file name may hold
 * @param bytes how large it is
 * @param url where it is to be had with a key of scope tickets or agent; none where nobody said
 *     under which address people reach us
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttachedFile(String name, long bytes, @Nullable String url) {}
