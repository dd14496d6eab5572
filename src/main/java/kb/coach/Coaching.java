package kb.coach;

import java.util.List;

/**
 * What the coach makes of a request.
 *
 * @param intent what its author wants
 * @param present what is there already, in the order of the rules
 * @param missing every rule that is still open, most important first, dismissed ones included
 * @param tips what to show: at most two of the missing, without the dismissed
 * @param completeness from 0, nothing there, to 1, nothing missing; 0 for an empty text
 */
public record Coaching(
    Intent intent, List<Ticked> present, List<Tip> missing, List<Tip> tips, double completeness) {

  public Coaching {
    present = List.copyOf(present);
    missing = List.copyOf(missing);
    tips = List.copyOf(tips);
  }
}
