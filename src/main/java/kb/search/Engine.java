package kb.search;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import kb.language.TextAnalysis;
import kb.search.lucene.LuceneIndex;
import kb.search.rank.Ranking;

/** Opens the engine that serves, once. */
final class Engine {

  @Produces
  @Singleton
  SearchIndex open(SearchConfig config, TextAnalysis analysis) {
    return new LuceneIndex(config.dir(), analysis::analyze, Ranking.TUNED, config.timeout());
  }

  void close(@Disposes SearchIndex index) {
    index.close();
  }
}
