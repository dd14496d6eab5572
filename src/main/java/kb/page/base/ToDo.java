package kb.page.base;

import java.util.ArrayList;
import java.util.List;
import kb.page.Words;

/**
 * What an owner does first this week: of each list the one that matters most.
 *
 * @param text what to do
 * @param why in numbers
 * @param address where it is told of
 */
public record ToDo(String text, String why, String address) {

  private static final int MOST = 6;

  /**
   * At most six, what is most worth doing first.
   *
   * @param flags how many flags are open
   * @param reviews how many linked answers wait for this reader's judgement
   */
  public static List<ToDo> of(BaseView base, CareView care, int flags, int reviews, Words words) {
    List<ToDo> all = new ArrayList<>();
    if (flags > 0) {
      all.add(new ToDo(words.get("todoFlags"), words.count("todoFlagsWhy", flags), "#flags"));
    }
    base.open().stream()
        .findFirst()
        .ifPresent(
            gap -> all.add(new ToDo(words.with("todoGap", gap.example()), gap.asked(), "#gaps")));
    care.rejected().stream()
        .findFirst()
        .ifPresent(it ->
            all.add(
                new ToDo(
                    words.with("todoRejected", it.title().title()),
                    it.before().value() + " → " + it.now().value(),
                    "#rejected")));
    add(all, "todoMissed", "careTickets", care.missed(), "#missed", words);
    add(all, "todoOutside", "careTickets", care.outside(), "#outside", words);
    add(all, "todoTranslation", "careTimes", care.translations(), "#translations", words);
    add(all, "todoStale", "careDays", care.stale(), "#stale", words);
    List<ToDo> few = new ArrayList<>(all.subList(0, Math.min(all.size(), MOST - 1)));
    if (reviews > 0) {
      few.add(
          new ToDo(
              words.get("todoReview"), words.count("todoReviewWhy", reviews), "/reports/review"));
    }
    return few;
  }

  private static void add(
      List<ToDo> all,
      String name,
      String unit,
      List<CareView.Item> items,
      String address,
      Words words) {
    items.stream()
        .findFirst()
        .ifPresent(it ->
            all.add(
                new ToDo(
                    words.with(name, it.title().title()),
                    (it.note().isEmpty() ? "" : it.note() + " · ")
                        + words.get(unit)
                        + ": "
                        + it.number(),
                    address)));
  }
}
