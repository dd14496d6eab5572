package kb.report;

/** A report that is also one table, for a spreadsheet. */
public interface Tabular {

  /** Its rows; what does not fit into a table is left out. */
  Table table();
}
