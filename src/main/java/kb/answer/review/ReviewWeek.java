package kb.answer.review;

import java.time.LocalDate;
import java.util.List;

/**
 * The sample of a week, as one reviewer has it before them.
 *
 * @param monday its first day
 * @param sampled how many links were drawn
 * @param judged how many of them somebody has judged
 * @param own how many of the rest the reviewer linked, which somebody else judges
 * @param open those to judge, in the order they were drawn
 */
public record ReviewWeek(LocalDate monday, int sampled, int judged, int own, List<Candidate> open) {

  public ReviewWeek {
    open = List.copyOf(open);
  }
}
