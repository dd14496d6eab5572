package kb.search.lucene;

import java.util.List;
import kb.search.rank.QueryPlan;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Builds the queries that choose candidates: exact terms only, their number bounded by the plan.
 */
final class WordQueries {

  private WordQueries() {}

  /**
   * Documents that hold at least some of the words.
   *
   * @param field {@link Fields#ARTICLE} or {@link Fields#PASSAGE}
   * @param atLeast how many of the words
   */
  static Query of(QueryPlan plan, String field, @Nullable String tag, int atLeast) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (QueryPlan.Word word : plan.words()) {
      words.add(word(word, field), Occur.SHOULD);
    }
    words.setMinimumNumberShouldMatch(atLeast);
    if (tag != null) {
      words.add(new TermQuery(new Term(Fields.TAG, tag)), Occur.FILTER);
    }
    return words.build();
  }

  private static Query word(QueryPlan.Word word, String field) {
    List<Query> meanings =
        word.meanings().stream().map(meaning -> meaning(meaning, field)).toList();
    return meanings.size() == 1 ? meanings.getFirst() : new DisjunctionMaxQuery(meanings, 0);
  }

  private static Query meaning(QueryPlan.Meaning meaning, String field) {
    Query query;
    if (meaning.parts().size() == 1) {
      query = anyOf(meaning.parts().getFirst(), field);
    } else {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      meaning.parts().forEach(roots -> all.add(anyOf(roots, field), Occur.MUST));
      query = all.build();
    }
    return new BoostQuery(query, (float) meaning.trust());
  }

  private static Query anyOf(List<String> roots, String field) {
    if (roots.size() == 1) {
      return new TermQuery(new Term(field, roots.getFirst()));
    }
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    roots.forEach(root -> any.addTerm(new Term(field, root)));
    return any.build();
  }
}
