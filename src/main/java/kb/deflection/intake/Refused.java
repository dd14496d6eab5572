package kb.deflection.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * An event of a call that was not taken, and why.
 *
 * @param index its place in the call, from 0
 * @param id its id, where it had one
 * @param reason the kind of fault, the same each time, such as {@code unknown-type}
 * @param detail what is wrong with this one, and how to mend it
 */
@JsonInclude(Include.NON_NULL)
public record Refused(int index, @Nullable String id, String reason, String detail) {}
