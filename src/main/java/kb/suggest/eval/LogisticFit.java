package kb.suggest.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kb.suggest.confidence.Formula;
import kb.suggest.confidence.Signal;

/** Fits a {@link Formula}: weighted logistic regression by Newton's method, slightly ridged. */
final class LogisticFit {

  private static final double RIDGE = 1e-4;
  private static final int STEPS = 40;

  private final List<Signal> use;
  private final List<double[]> signals = new ArrayList<>();
  private final List<Boolean> truths = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  /** Fits these signals; every other weighs nothing. */
  LogisticFit(List<Signal> use) {
    this.use = use;
  }

  /** Learns from one case. */
  void add(Map<Signal, Double> all, boolean truth, double weight) {
    signals.add(use.stream().mapToDouble(signal -> all.getOrDefault(signal, 0.0)).toArray());
    truths.add(truth);
    weights.add(weight);
  }

  Formula fit() {
    int size = use.size();
    double total = weights.stream().mapToDouble(weight -> weight).sum();
    double[] mean = new double[size];
    double[] spread = new double[size];
    for (int i = 0; i < size; i++) {
      for (int row = 0; row < signals.size(); row++) {
        mean[i] += weights.get(row) / total * signals.get(row)[i];
      }
      for (int row = 0; row < signals.size(); row++) {
        spread[i] += weights.get(row) / total * Math.pow(signals.get(row)[i] - mean[i], 2);
      }
      spread[i] = Math.sqrt(spread[i]) + 1e-9;
    }
    double[] found = newton(mean, spread, total);
    Map<Signal, Double> formula = new EnumMap<>(Signal.class);
    double constant = found[size];
    for (int i = 0; i < size; i++) {
      formula.put(use.get(i), found[i] / spread[i]);
      constant -= found[i] * mean[i] / spread[i];
    }
    return new Formula(constant, formula);
  }

  /** The weights of the standardised signals, and the constant behind them. */
  private double[] newton(double[] mean, double[] spread, double total) {
    int size = use.size();
    double[] beta = new double[size + 1];
    for (int step = 0; step < STEPS; step++) {
      double[][] system = new double[size + 1][size + 2];
      for (int row = 0; row < signals.size(); row++) {
        double[] x = standardised(signals.get(row), mean, spread);
        double sum = 0;
        for (int i = 0; i <= size; i++) {
          sum += beta[i] * x[i];
        }
        double p = 1 / (1 + Math.exp(-sum));
        double weight = weights.get(row) / total;
        for (int i = 0; i <= size; i++) {
          for (int j = 0; j <= size; j++) {
            system[i][j] += weight * p * (1 - p) * x[i] * x[j];
          }
          system[i][size + 1] += weight * ((truths.get(row) ? 1 : 0) - p) * x[i];
        }
      }
      for (int i = 0; i <= size; i++) {
        system[i][i] += i < size ? RIDGE : 1e-9;
        system[i][size + 1] -= i < size ? RIDGE * beta[i] : 0;
      }
      double[] change = solve(system);
      for (int i = 0; i <= size; i++) {
        beta[i] += change[i];
      }
    }
    return beta;
  }

  private static double[] standardised(double[] signals, double[] mean, double[] spread) {
    double[] x = new double[signals.length + 1];
    for (int i = 0; i < signals.length; i++) {
      x[i] = (signals[i] - mean[i]) / spread[i];
    }
    x[signals.length] = 1;
    return x;
  }

  /** Gaussian elimination; the matrix is positive definite, so no pivot is 0. */
  private static double[] solve(double[][] system) {
    int size = system.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = 0; row < size; row++) {
        if (row != pivot) {
          double factor = system[row][pivot] / system[pivot][pivot];
          for (int column = pivot; column <= size; column++) {
            system[row][column] -= factor * system[pivot][column];
          }
        }
      }
    }
    double[] solution = new double[size];
    for (int row = 0; row < size; row++) {
      solution[row] = system[row][size] / system[row][row];
    }
    return solution;
  }
}
