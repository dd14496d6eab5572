package kb.answer.offer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found for a ticket or a search.
 *
 * @param lang the language the customer is answered in
 * @param questions the questions of the text, in its order; the whole text where it asks only one
 * @param offers by question, the likeliest first
 * @param readAs how the text was understood, where it had to be repaired
 */
public record Offers(
    String lang, List<String> questions, List<Offer> offers, @Nullable String readAs) {

  public Offers {
    questions = List.copyOf(questions);
    offers = List.copyOf(offers);
  }

  /** Those for one question, the likeliest first. */
  public List<Offer> of(int question) {
    return offers.stream().filter(offer -> offer.question() == question).toList();
  }
}
