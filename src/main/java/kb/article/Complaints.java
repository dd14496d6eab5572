package kb.article;

import java.util.List;

/** Whoever knows faults of articles that no look at their files finds, such as what people say. */
public interface Complaints {

  /** Faults of files, each at a line of its file. */
  List<Fault> faults();
}
