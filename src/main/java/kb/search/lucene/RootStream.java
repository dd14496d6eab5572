package kb.search.lucene;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Hands Lucene words that are analysed and counted already. */
final class RootStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final Map<String, Integer> counts;
  private Iterator<Map.Entry<String, Integer>> rest;

  RootStream(Map<String, Integer> counts) {
    this.counts = counts;
    this.rest = counts.entrySet().iterator();
  }

  @Override
  public void reset() {
    rest = counts.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) {
      return false;
    }
    clearAttributes();
    Map.Entry<String, Integer> next = rest.next();
    term.append(next.getKey());
    frequency.setTermFrequency(next.getValue());
    return true;
  }
}
