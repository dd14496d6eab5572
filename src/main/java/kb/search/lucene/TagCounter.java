package kb.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the articles that match, each id once, and their tags. */
final class TagCounter extends SimpleCollector {

  private final Map<String, Integer> tags;
  private final Set<String> ids = new HashSet<>();
  private SortedSetDocValues tagsOf = DocValues.emptySortedSet();
  private SortedDocValues keyOf = DocValues.emptySorted();

  private TagCounter(Map<String, Integer> tags) {
    this.tags = tags;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    tagsOf = DocValues.getSortedSet(leaf.reader(), Fields.TAGS);
    keyOf = DocValues.getSorted(leaf.reader(), Fields.NAME);
  }

  @Override
  public void collect(int document) throws IOException {
    if (!keyOf.advanceExact(document)
        || !ids.add(Snapshot.key(keyOf.lookupOrd(keyOf.ordValue()).utf8ToString()).id())) {
      return;
    }
    if (tagsOf.advanceExact(document)) {
      for (int i = 0; i < tagsOf.docValueCount(); i++) {
        tags.merge(tagsOf.lookupOrd(tagsOf.nextOrd()).utf8ToString(), 1, Integer::sum);
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  /** Answers with the number of articles and fills the tags given. */
  record Manager(Map<String, Integer> tags) implements CollectorManager<TagCounter, Integer> {

    @Override
    public TagCounter newCollector() {
      return new TagCounter(tags);
    }

    @Override
    public Integer reduce(Collection<TagCounter> collectors) {
      return collectors.stream().mapToInt(collector -> collector.ids.size()).sum();
    }
  }
}
