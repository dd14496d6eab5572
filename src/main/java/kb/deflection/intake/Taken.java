package kb.deflection.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;

/**
 * What became of a call's events.
 *
 * @param accepted events that are new and on the disk
 * @param duplicates events that were there before
 * @param refused events not taken, each by name; the answer to a call that has none leaves it out
 */
public record Taken(
    int accepted, int duplicates, @JsonInclude(Include.NON_EMPTY) List<Refused> refused) {

  public Taken {
    refused = List.copyOf(refused);
  }
}
