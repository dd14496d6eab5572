package kb.answer.learning.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import kb.answer.learning.AskedWord;
import kb.answer.learning.Learnt;
import kb.answer.learning.Lessons;
import kb.answer.learning.LinkedQuestion;
import kb.article.ArticleKey;
import kb.article.ArticleLibrary;
import kb.article.ContentConfig;
import kb.language.Lexicon;
import kb.language.ReadOptions;
import kb.language.TextAnalysis;
import kb.search.Hit;
import kb.search.eval.Base;
import kb.search.eval.RelevanceTables;
import kb.search.eval.Settings;
import kb.search.eval.Topic;
import kb.search.eval.Trial;
import kb.search.rank.Asked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kb eval learning}: what learning from links is worth. */
@Command(
    name = "learning",
    description = {
      "How much better the right article is found after learning from the links of agents.",
      "The people of a simulated desk ask what the queries of FOLDER ask, in a jargon of their own;"
          + " the first seven tenths of the year are linked and learnt, the rest is measured."
    })
public final class LearningCommand implements Callable<Integer> {

  private static final double LEARNT = 0.7;
  private static final double LINK_RATE = 0.7;
  private static final int FLOOD = 1000;
  private static final int DEPTH = 10;

  @Spec CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "FOLDER", defaultValue = "src/test/resources/relevance")
  Path folder;

  @Option(
      names = "--questions",
      paramLabel = "N",
      defaultValue = "4000",
      description = "How many questions a year (${DEFAULT-VALUE}).")
  int questions;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Another year.")
  long seed;

  private final TextAnalysis analysis = new TextAnalysis();
  private final Instant end = Instant.parse("2026-01-01T00:00:00Z");

  @Override
  public Integer call() throws IOException {
    boolean tables = !Files.exists(folder.resolve("articles.jsonl"));
    ContentConfig content = Settings.content();
    Base base =
        tables
            ? new Base(
                new ArticleLibrary(content, Clock.systemUTC()).articles(),
                RelevanceTables.read(folder))
            : Base.load(folder, folder.resolve("queries.jsonl"));
    AskingPeople people = new AskingPeople(queries(base), seed);
    List<AskingPeople.Asking> year = people.ask(questions, end);
    int split = (int) (LEARNT * year.size());
    List<LinkedQuestion> linked = new ArrayList<>();
    for (int i = 0; i < split * LINK_RATE; i++) {
      linked.add(people.linked(year.get((int) (i / LINK_RATE)).question()));
    }
    List<AskingPeople.Asking> asked = year.subList(split, year.size());
    PrintWriter out = spec.commandLine().getOut();
    try (Trial trial =
        new Trial(
            base.articles(),
            tables ? Lexicon.withDesk(content.dir().resolve("lexicon.txt")) : Lexicon.builtIn())) {
      print(out, "no learning", trial, asked);
      Map<ArticleKey, List<AskedWord>> learnt = learn(linked);
      trial.index().learn(asked(learnt));
      print(out, "with learning", trial, asked);
      linked.addAll(flood(linked));
      trial.index().learn(asked(learn(linked)));
      print(out, "and one person's 1,000 tickets", trial, asked);
      out.printf(
          Locale.ROOT,
          "%d links taught %d articles %d words; %d questions asked afterwards%n",
          linked.size() - FLOOD,
          learnt.size(),
          learnt.values().stream().mapToInt(List::size).sum(),
          asked.size());
    }
    return 0;
  }

  private static Map<ArticleKey, List<String>> queries(Base base) {
    Map<String, ArticleKey> keys = new HashMap<>();
    base.articles()
        .forEach(
            article -> keys.merge(article.key().id(), article.key(), LearningCommand::ukrainian));
    Map<ArticleKey, List<String>> queries = new TreeMap<>();
    for (Topic topic : base.topics()) {
      for (String id : topic.relevant().stream().sorted().limit(1).toList()) {
        ArticleKey key = keys.get(id);
        if (key != null) {
          queries.computeIfAbsent(key, k -> new ArrayList<>()).add(topic.text());
        }
      }
    }
    return queries;
  }

  private static ArticleKey ukrainian(ArticleKey one, ArticleKey other) {
    return one.lang().equals("uk") ? one : other;
  }

  private Map<ArticleKey, List<AskedWord>> learn(List<LinkedQuestion> linked) {
    return Lessons.of(linked, List.of(), analysis, end);
  }

  private static Asked asked(Map<ArticleKey, List<AskedWord>> learnt) {
    Map<ArticleKey, Map<String, Double>> strengths = new HashMap<>();
    learnt.forEach((article, words) -> strengths.put(article, Learnt.strengths(words)));
    return Asked.of(strengths, Map.of());
  }

  /** One person's tickets, all linked to the article most asked for. */
  private static List<LinkedQuestion> flood(List<LinkedQuestion> linked) {
    List<LinkedQuestion> flood = new ArrayList<>();
    for (int i = 0; i < FLOOD; i++) {
      LinkedQuestion real = linked.get(i % linked.size());
      flood.add(
          new LinkedQuestion(
              "f" + i,
              linked.getFirst().article(),
              "зловмисник",
              real.text(),
              real.agent(),
              real.at()));
    }
    return flood;
  }

  private static void print(
      PrintWriter out, String name, Trial trial, List<AskingPeople.Asking> asked) {
    out.printf(Locale.ROOT, "%s%n", name);
    print(out, "  all", trial, asked, asking -> true);
    print(out, "  in jargon", trial, asked, AskingPeople.Asking::jargon);
    print(out, "  in plain words", trial, asked, asking -> !asking.jargon());
    out.flush();
  }

  private static void print(
      PrintWriter out,
      String name,
      Trial trial,
      List<AskingPeople.Asking> asked,
      Predicate<AskingPeople.Asking> kind) {
    int all = 0;
    int first = 0;
    int three = 0;
    double reciprocal = 0;
    for (AskingPeople.Asking asking : asked) {
      if (kind.test(asking)) {
        int rank = rank(trial, asking.question());
        all++;
        first += rank == 1 ? 1 : 0;
        three += rank <= 3 ? 1 : 0;
        reciprocal += rank > DEPTH ? 0 : 1.0 / rank;
      }
    }
    double of = Math.max(1, all);
    out.printf(
        Locale.ROOT,
        "%-18s %5d questions   success@1 %.3f   success@3 %.3f   MRR@10 %.3f%n",
        name,
        all,
        first / of,
        three / of,
        reciprocal / of);
  }

  private static int rank(Trial trial, LinkedQuestion question) {
    List<Hit> hits = trial.search(question.text(), ReadOptions.FINISHED, DEPTH);
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).article().id().equals(question.article().id())) {
        return i + 1;
      }
    }
    return DEPTH + 1;
  }
}
