package kb.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ObjIntConsumer;
import kb.language.Vocabulary;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/** The words of one state of an index, in order, in memory: some tens of bytes a word. */
final class Words implements Vocabulary {

  private final String[] words;
  private final int[] frequencies;
  private final long version;

  private Words(String[] words, int[] frequencies) {
    this.words = words;
    this.frequencies = frequencies;
    this.version = ((long) Arrays.hashCode(words) << 32) ^ Arrays.hashCode(frequencies);
  }

  static Words of(IndexReader reader) throws IOException {
    record Word(String text, int frequency) {}
    List<Word> all = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Fields.SURFACE);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (var term = each.next(); term != null; term = each.next()) {
        all.add(new Word(term.utf8ToString(), each.docFreq()));
      }
    }
    all.sort(Comparator.comparing(Word::text));
    return new Words(
        all.stream().map(Word::text).toArray(String[]::new),
        all.stream().mapToInt(Word::frequency).toArray());
  }

  @Override
  public int frequency(String surface) {
    int at = Arrays.binarySearch(words, surface);
    return at < 0 ? 0 : frequencies[at];
  }

  @Override
  public List<String> completions(String prefix, int limit) {
    int at = Arrays.binarySearch(words, prefix);
    Comparator<Integer> bestLast =
        Comparator.<Integer>comparingInt(word -> frequencies[word])
            .thenComparing(word -> words[word], Comparator.reverseOrder());
    PriorityQueue<Integer> best = new PriorityQueue<>(bestLast);
    for (int i = at < 0 ? -at - 1 : at; i < words.length && words[i].startsWith(prefix); i++) {
      best.add(i);
      if (best.size() > limit) {
        best.remove();
      }
    }
    return best.stream().sorted(bestLast.reversed()).map(word -> words[word]).toList();
  }

  @Override
  public void forEach(ObjIntConsumer<String> word) {
    for (int i = 0; i < words.length; i++) {
      word.accept(words[i], frequencies[i]);
    }
  }

  @Override
  public long version() {
    return version;
  }
}
