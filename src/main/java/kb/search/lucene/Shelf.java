package kb.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.article.ArticleKey;
import kb.search.rank.IndexedArticle;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * The articles of one audience: a Lucene index of its own, so that no statistic of one audience
 * reaches another. One thread writes at a time.
 */
final class Shelf implements Closeable {

  private static final String FINGERPRINT = "fingerprint";

  private final FSDirectory directory;
  private IndexWriter writer;

  Shelf(Path folder) throws IOException {
    this.directory = new MMapDirectory(folder);
    try {
      this.writer = new IndexWriter(directory, config());
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  private static IndexWriterConfig config() {
    TieredMergePolicy merges = new TieredMergePolicy();
    merges.setForceMergeDeletesPctAllowed(0);
    return new IndexWriterConfig()
        .setMergePolicy(merges)
        .setMaxFullFlushMergeWaitMillis(0)
        .setRAMBufferSizeMB(32)
        .setCommitOnClose(false);
  }

  void put(IndexedArticle article) throws IOException {
    writer.updateDocuments(
        ArticleDocuments.key(article.article().key()), ArticleDocuments.of(article));
  }

  void remove(Collection<ArticleKey> keys) throws IOException {
    writer.deleteDocuments(keys.stream().map(ArticleDocuments::key).toArray(Term[]::new));
  }

  /** The costly half of a commit; after it, {@link #commit} or {@link #rollback}. */
  void prepare(String fingerprint) throws IOException {
    writer.setLiveCommitData(List.of(Map.entry(FINGERPRINT, fingerprint)));
    writer.prepareCommit();
  }

  void commit() throws IOException {
    writer.commit();
  }

  /**
   * Drops what deleted documents still weigh in the statistics, so that an index that was changed
   * ranks as one built anew.
   */
  void settle() throws IOException {
    writer.forceMergeDeletes();
    writer.commit();
  }

  boolean hasDeletions() throws IOException {
    return writer.hasDeletions();
  }

  DirectoryReader open() throws IOException {
    return DirectoryReader.open(writer);
  }

  /** The fingerprint of the last commit. */
  Optional<String> fingerprint() {
    var data = writer.getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        if (entry.getKey().equals(FINGERPRINT)) {
          return Optional.of(entry.getValue());
        }
      }
    }
    return Optional.empty();
  }

  /** Forgets everything since the last commit. */
  void rollback() throws IOException {
    writer.rollback();
    writer = new IndexWriter(directory, config());
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(writer, directory);
  }
}
