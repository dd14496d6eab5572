package kb.page.report;

/**
 * A row with a bar.
 *
 * @param name of the row
 * @param means the name in plain words, or an empty text
 * @param number how many
 * @param share of how many, in words
 * @param length of the bar, 0 to 100
 * @param ink the style sheet's {@code --plot-…} of this name
 */
public record Bar(
    String name, String means, String number, String share, double length, String ink) {

  static Bar of(String name, String means, long number, long of, String ink, Numbers numbers) {
    double share = of == 0 ? 0 : (double) number / of;
    return new Bar(
        name,
        means,
        numbers.count(number),
        numbers.share(share),
        Math.round(1000 * share) / 10.0,
        ink);
  }
}
