package kb.answer.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import kb.answer.link.LinkAnswer;
import kb.answer.link.Links;
import kb.answer.link.Origin;
import kb.answer.link.Relation;
import kb.answer.link.Target;
import kb.answer.link.Targets;
import kb.answer.offer.AgentSearch;
import kb.web.Key;
import kb.web.Keys;
import kb.web.Refusal;
import kb.web.Scope;

/**
 * The tools at {@code /mcp}: the same search, answers and links as under {@code /api}, for the same
 * keys and under the same rules of audience. Every call needs {@code Authorization: Bearer KEY}
 * with a key of scope agent. Safe for use by many threads.
 */
@Singleton
public final class AgentTools {

  private final AgentSearch search;
  private final Targets targets;
  private final Links links;
  private final Keys keys;
  private final HttpServerRequest request;
  private final ObjectMapper json;

  AgentTools(
      AgentSearch search,
      Targets targets,
      Links links,
      Keys keys,
      HttpServerRequest request,
      ObjectMapper json) {
    this.search = search;
    this.targets = targets;
    this.links = links;
    this.keys = keys;
    this.request = request;
    this.json = json;
  }

  @Tool(
      name = "search",
      title = "Search the knowledge base",
      annotations =
          @Tool.Annotations(
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      description =
          "Search the support knowledge base, internal articles included, in any language and"
              + " spelling. Each hit has the passage that matched; read the whole with the tool"
              + " article. Hits marked internal must never be shown to customers.")
  String search(
      @ToolArg(description = "What to look for, in any language and spelling") String query,
      @ToolArg(description = "Language of the customer: uk or en", required = false)
          Optional<String> lang) {
    return asAgent(agent -> search.answers(query, null, lang.orElse(null), false, here()));
  }

  @Tool(
      name = "answers",
      title = "What may answer a ticket",
      annotations =
          @Tool.Annotations(
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      description =
          "What may answer a ticket, question by question, and what its customer was shown already."
              + " Secrets and personal numbers in the questions are hidden.")
  String answers(@ToolArg(description = "The ticket's id") String ticket) {
    return asAgent(agent -> search.answers("", ticket, null, false, here()).redacted());
  }

  @Tool(
      name = "article",
      title = "Read an article",
      annotations =
          @Tool.Annotations(
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      description =
          "The whole text of an article, and a text of it that is ready for a reply, in the language"
              + " of the ticket's customer where it is translated. An internal article has none:"
              + " it must never be shown to customers.")
  String article(
      @ToolArg(description = "The article's id") String article,
      @ToolArg(description = "The article's language") String lang,
      @ToolArg(description = "The ticket it is read for", required = false) Optional<String> ticket,
      @ToolArg(
              description = "How much goes into the reply: title, brief, passage or full",
              required = false,
              defaultValue = "passage")
          String kind,
      @ToolArg(
              description = "text, markdown, html or telegram",
              required = false,
              defaultValue = "text")
          String format,
      @ToolArg(description = "The passage that answers, by its anchor", required = false)
          Optional<String> anchor) {
    return asAgent(agent ->
        ReadArticle.of(
            search.previewFor(lang, article, anchor.orElse(""), ticket.orElse(""), here()),
            kind,
            format));
  }

  @Tool(
      name = "link",
      title = "Link an answer to a ticket",
      annotations = @Tool.Annotations(destructiveHint = false, idempotentHint = true),
      description =
          "Tie an answer to a ticket: an article of the knowledge base by its id, or any public page"
              + " by its address. Doing it twice links once.")
  String link(
      @ToolArg(description = "The ticket's id") String ticket,
      @ToolArg(description = "The id of an article", required = false) Optional<String> article,
      @ToolArg(description = "The article's language", required = false) Optional<String> lang,
      @ToolArg(description = "The address of a page", required = false) Optional<String> url,
      @ToolArg(description = "answers, partly, related or tried", required = false)
          Optional<String> relation) {
    return asAgent(agent -> {
      if (article.isPresent() == url.isPresent()) {
        throw new IllegalArgumentException(
            "send either article, the id of an article, or url, the address of a page");
      }
      Target target =
          article.isPresent()
              ? targets.article(ticket, article.get(), lang.orElse(null))
              : targets.page(url.orElseThrow(), null, here());
      Relation kind = relation(relation.orElse("answers"));
      return LinkAnswer.of(
          links.link(ticket, target, kind, Origin.SEARCHED, 0, agent.name()).link());
    });
  }

  private static Relation relation(String name) {
    try {
      return Relation.of(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("relation " + e.getMessage(), e);
    }
  }

  private interface Act {
    Object by(Key agent);
  }

  /** Does it for whoever the key names; what is refused is told as the API would. */
  private String asAgent(Act act) {
    Key agent =
        key()
            .filter(it -> it.allows(Scope.AGENT))
            .orElseThrow(() ->
                new ToolCallException(
                    "send 'Authorization: Bearer KEY' with a key of scope agent"));
    try {
      return json(act.by(agent));
    } catch (Refusal e) {
      throw new ToolCallException(json(e.problem()));
    } catch (IllegalArgumentException e) {
      throw new ToolCallException(e.getMessage());
    }
  }

  private String json(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("answers and problems are plain data", e);
    }
  }

  private Optional<Key> key() {
    return keys.bearer(request.getHeader("Authorization"));
  }

  private URI here() {
    return URI.create(request.scheme() + "://" + request.authority() + "/");
  }
}
