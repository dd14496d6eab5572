package kb.report.day;

import kb.report.statistics.Interval;
import kb.report.statistics.Normal;

/**
 * The coach's scores of tickets, as whole numbers so that sums are exact.
 *
 * @param tickets how many were scored
 * @param complete how many of them lacked nothing
 * @param thousandths the sum of the scores, in thousandths
 * @param squares the sum of their squares, in millionths
 */
public record ScoreSum(long tickets, long complete, long thousandths, long squares) {

  /** Of no ticket. */
  public static final ScoreSum NONE = new ScoreSum(0, 0, 0, 0);

  private static final double UNIT = 1000;

  /**
   * One ticket.
   *
   * @param score 0 to 1
   */
  static ScoreSum of(double score) {
    long thousandths = Math.round(UNIT * score);
    return new ScoreSum(1, thousandths == UNIT ? 1 : 0, thousandths, thousandths * thousandths);
  }

  /** Both together. */
  public ScoreSum plus(ScoreSum more) {
    return new ScoreSum(
        tickets + more.tickets,
        complete + more.complete,
        thousandths + more.thousandths,
        squares + more.squares);
  }

  /** The mean score; 0 where there is none. */
  public double mean() {
    return tickets == 0 ? 0 : thousandths / UNIT / tickets;
  }

  /** Where the mean may lie, at 95 % (normal); anywhere from fewer than two tickets. */
  public Interval interval() {
    if (tickets < 2) {
      return new Interval(0, 1);
    }
    double mean = mean();
    double variance = (squares / UNIT / UNIT - tickets * mean * mean) / (tickets - 1);
    double reach = Normal.Z95 * Math.sqrt(Math.max(0, variance) / tickets);
    return new Interval(Math.max(0, mean - reach), Math.min(1, mean + reach));
  }
}
