package kb.report.day;

import java.util.Map;
import java.util.TreeMap;
import kb.deflection.outcome.Tips;

/**
 * What is counted of one tip: visits, not clicks.
 *
 * @param shown in which it was shown
 * @param fixed in which the customer added what it asked for
 * @param dismissed in which the customer sent it away
 */
public record TipSum(long shown, long fixed, long dismissed) {

  static Map<String, TipSum> of(Tips tips) {
    Map<String, TipSum> sums = new TreeMap<>();
    for (String rule : tips.shown()) {
      sums.put(
          rule,
          new TipSum(
              1, tips.fixed().contains(rule) ? 1 : 0, tips.dismissed().contains(rule) ? 1 : 0));
    }
    return sums;
  }

  TipSum plus(TipSum more) {
    return new TipSum(shown + more.shown, fixed + more.fixed, dismissed + more.dismissed);
  }
}
