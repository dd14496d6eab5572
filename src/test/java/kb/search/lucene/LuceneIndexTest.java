package kb.search.lucene;

import static kb.search.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kb.search.IndexException;
import kb.search.SearchIndex;
import kb.search.SearchIndexContract;
import kb.search.rank.Ranking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends SearchIndexContract {

  @TempDir private Path folder;

  @Override
  protected SearchIndex open() {
    return new LuceneIndex(
        folder, SearchIndexContract::analyse, Ranking.TUNED, Duration.ofSeconds(10));
  }

  @Test
  void rebuildLeavesOneBuildBehind() throws IOException {
    index.replaceAll(List.of(article("a").build()), "1");
    index.replaceAll(List.of(article("b").build()), "2");
    assertThat(builds()).hasSize(1);
  }

  @Test
  void damagedIndexIsBegunAnew() throws IOException {
    index.replaceAll(List.of(article("a").build()), "1");
    index.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.getFileName().toString().startsWith("segments")) {
          Files.writeString(file, "пошкоджено");
        }
      }
    }
    index = open();
    assertThat(index.isReady()).isFalse();
    index.replaceAll(List.of(article("a").build()), "1");
    assertThat(index.isReady()).isTrue();
  }

  @Test
  void pointerToNowhereIsBegunAnew() throws IOException {
    index.close();
    Files.writeString(folder.resolve("current"), "../../etc");
    index = open();
    assertThat(index.isReady()).isFalse();
  }

  @Test
  void secondProcessOnTheSameFolderIsToldSo() {
    index.replaceAll(List.of(article("a").build()), "1");
    assertThatThrownBy(this::open)
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("another Pidkazka");
  }

  private List<Path> builds() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isDirectory).toList();
    }
  }
}
