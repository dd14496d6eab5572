package kb.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import kb.article.Article;
import kb.article.ArticleLibrary;
import kb.article.Audience;
import kb.language.QueryReader;
import kb.language.ReadOptions;
import kb.language.ReadText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Search over the public articles, for a search box. */
@Path("/api/search")
public final class SearchResource {

  private static final int PAGE = 10;
  private static final int LAST_PAGE = 10;
  private static final int EXCERPT = 240;

  private final QueryReader reader;
  private final SearchIndex index;
  private final ArticleLibrary library;

  SearchResource(QueryReader reader, SearchIndex index, ArticleLibrary library) {
    this.reader = reader;
    this.index = index;
    this.library = library;
  }

  /** Finds public articles. */
  @GET
  @Operation(
      summary = "Search the public articles",
      description =
          "For a search box: ten a page, each with its best passage, and how many there are of each tag.")
  public SearchAnswer search(
      @Parameter(description = "What to look for, in any spelling.", example = "не можу зайти")
          @QueryParam("q")
          @DefaultValue("")
          @Size(max = 8000, message = "q has at most 8000 characters")
          String q,
      @Parameter(
              description = "The preferred language; default: that of the query.",
              example = "uk")
          @QueryParam("lang")
          @Nullable String lang,
      @Parameter(description = "Only articles of this tag.", example = "вхід") @QueryParam("tag")
          @Nullable String tag,
      @Parameter(description = "Ten hits a page, from 1.")
          @QueryParam("page")
          @DefaultValue("1")
          @Min(value = 1, message = "page is 1 to 10")
          @Max(value = LAST_PAGE, message = "page is 1 to 10")
          int page) {
    ReadText read = reader.read(q, index.vocabulary(Audience.PUBLIC), ReadOptions.TYPING);
    Query query =
        Query.of(q, read, lang, Audience.PUBLIC, PAGE).tagged(tag).from((page - 1) * PAGE);
    Tally tally = index.tally(query);
    return new SearchAnswer(
        query.lang() == null ? read.lang() : query.lang(),
        tally.total(),
        page,
        index.search(query).stream().map(this::found).toList(),
        tally.tags().entrySet().stream()
            .map(count -> new SearchAnswer.TagCount(count.getKey(), count.getValue()))
            .toList(),
        read.readAs());
  }

  private SearchAnswer.Found found(Hit hit) {
    Excerpt excerpt = hit.excerpt(EXCERPT);
    return new SearchAnswer.Found(
        hit.article().id(),
        hit.article().lang(),
        hit.title(),
        url(hit),
        new SearchAnswer.FoundPassage(
            hit.passage().heading(),
            hit.passage().anchor(),
            excerpt.text(),
            excerpt.marks().stream().map(mark -> List.of(mark.start(), mark.end())).toList()));
  }

  private String url(Hit hit) {
    return library
        .find(hit.article())
        .map(Article::url)
        .map(Object::toString)
        .orElseGet(hit::address);
  }
}
