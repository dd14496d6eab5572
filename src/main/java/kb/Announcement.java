package kb;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import kb.article.ArticleLibrary;
import kb.search.Indexer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Says in one line that the server is ready: where, and with what. */
@Singleton
final class Announcement {

  void afterStart(
      @Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent started,
      ArticleLibrary library,
      Indexer indexer) {
    indexer.whenSettled(() -> System.out.println(line(library)));
  }

  private static String line(ArticleLibrary library) {
    var articles = library.articles();
    int passages = articles.stream().mapToInt(article -> article.passages().size()).sum();
    return String.join(
        ", ",
        "Pidkazka is ready at " + address() + ": " + count(articles.size(), "article"),
        count(passages, "passage"),
        count(library.faults().size(), "fault"));
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private static String address() {
    SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
    int port = config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080);
    return "http://localhost:" + port;
  }
}
