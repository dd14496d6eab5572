package kb.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentWatcherTest {

  @TempDir Path dir;

  private final BlockingQueue<LibraryChange> told = new LinkedBlockingQueue<>();

  @Test
  void aSavedAndADeletedArticleAreNoticedWithoutAsking() throws InterruptedException {
    Base base = new Base(dir);
    ArticleLibrary library = base.library();
    library.onChange(told::add);

    try (var watcher = new ContentWatcher(library, Duration.ofMillis(10))) {
      base.article("uk/vhid.md", "Текст.");
      assertThat(next().changed()).extracting(Article::title).containsExactly("Вхід");

      base.delete("uk/vhid.md");
      assertThat(next().removed()).containsExactly(new ArticleKey("uk", "vhid"));
    }
  }

  @Test
  void aListenerThatFailsDoesNotEndTheWatch() throws InterruptedException {
    Base base = new Base(dir);
    ArticleLibrary library = base.library();
    library.onChange(change -> {
      told.add(change);
      throw new IllegalStateException("зламано");
    });

    try (var watcher = new ContentWatcher(library, Duration.ofMillis(10))) {
      base.article("uk/a.md", "Текст.");
      next();
      base.article("uk/b.md", "Текст.");
      assertThat(next().changed()).hasSize(1);
    }
  }

  private LibraryChange next() throws InterruptedException {
    LibraryChange change = told.poll(20, TimeUnit.SECONDS);
    assertThat(change).isNotNull();
    return change;
  }
}
