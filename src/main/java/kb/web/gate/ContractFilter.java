package kb.web.gate;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kb.web.Problem;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the contract at {@code /openapi} what no single resource should have to repeat: which
 * key an operation needs, that every refusal is a {@link Problem}, and what the parts of an address
 * mean. Runs when the program is built.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {

  private static final DotName SCOPED = DotName.createSimple(Scoped.class);
  private static final DotName PATH = DotName.createSimple(jakarta.ws.rs.Path.class);
  private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE");
  private static final String KEY = "key";
  private static final String PROBLEM = "Problem";

  /** What holds of a path's parameter wherever it stands. */
  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("id", "The article's id, as in its front matter"),
          Map.entry("lang", "The article's language, such as uk or en"),
          Map.entry("ticket", "The ticket's id at the help desk, at most 150 characters"),
          Map.entry("article", "The article's id, as in its front matter"),
          Map.entry("link", "The link's id, or its article's"),
          Map.entry("flag", "The flag's id"),
          Map.entry("word", "The word, as the list shows it"),
          Map.entry("customer", "The customer, as tickets and forms name them"),
          Map.entry("desk", "The help desk's name in the settings: kb.desk.\"NAME\""),
          Map.entry("file", "The name it is kept under, as the list's addresses say"),
          Map.entry("path", "The file's path below the articles' folder"));

  /** Whom an operation is for: by the scope it needs, unless it says so itself. */
  private static final Map<String, String> READERS =
      Map.of(
          "tickets",
          "Help desks",
          "agent",
          "Agents",
          "reports",
          "Owners",
          "admin",
          "Administration");

  private static final Map<String, String> TAGS =
      Map.of(
          "Public", "For forms and pages: no key, an origin that kb.web.origins names",
          "Help desks", "Server to server: tickets in, notes out",
          "Agents", "Answering tickets: search, links, flags, drafts",
          "Owners", "What it came to, and what the base lacks",
          "Administration", "Running the server");

  private final Map<String, List<String>> scopes = new HashMap<>();

  /** Reads which resources are {@link Scoped} from the index of classes. */
  public ContractFilter(IndexView index) {
    for (AnnotationInstance scoped : index.getAnnotations(SCOPED)) {
      List<String> names =
          Arrays.stream(scoped.value().asEnumArray())
              .map(name -> name.toLowerCase(Locale.ROOT))
              .toList();
      AnnotationTarget target = scoped.target();
      List<MethodInfo> methods =
          target.kind() == AnnotationTarget.Kind.CLASS
              ? target.asClass().methods()
              : List.of(target.asMethod());
      methods.forEach(method -> operations(method).forEach(call -> scopes.put(call, names)));
    }
  }

  private static List<String> operations(MethodInfo method) {
    ClassInfo resource = method.declaringClass();
    String path = path(resource.declaredAnnotation(PATH)) + path(method.annotation(PATH));
    return METHODS.stream()
        .filter(verb -> method.hasAnnotation(DotName.createSimple("jakarta.ws.rs." + verb)))
        .map(verb -> verb + " " + path)
        .toList();
  }

  private static String path(@Nullable AnnotationInstance path) {
    if (path == null) {
      return "";
    }
    String bare = path.value().asString().replaceAll("\\{\\s*([^:}\\s]+)[^}]*}", "{$1}");
    String inner = bare.replaceAll("^/|/$", "");
    return inner.isEmpty() ? "" : "/" + inner;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.getComponents()
        .addSchema(PROBLEM, problem())
        .addSecurityScheme(
            KEY,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A key that ./kb keys add NAME --scope SCOPE printed"));
    TAGS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(tag ->
            api.addTag(OASFactory.createTag().name(tag.getKey()).description(tag.getValue())));
    api.getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations()
                .forEach((verb, operation) -> complete(verb + " " + path, operation)));
  }

  private static Schema problem() {
    return OASFactory.createSchema()
        .description("Why a call was refused or failed, per RFC 9457")
        .addProperty("type", text("Names the kind; the page at this address explains it"))
        .addProperty("title", text("The kind in a few words, the same each time"))
        .addProperty(
            "status",
            OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).description("HTTP status"))
        .addProperty("detail", text("What was wrong with this call, and how to mend it"))
        .addProperty("instance", text("Names this occurrence in the server's log"))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description("Each field at fault")
                .items(
                    OASFactory.createSchema()
                        .addProperty("field", text("Which field"))
                        .addProperty("detail", text("What is wrong with it"))))
        .required(List.of("type", "title", "status"));
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }

  private void complete(String call, Operation operation) {
    List<String> needed = scopes.getOrDefault(call, List.of());
    if (operation.getTags() == null || !TAGS.keySet().containsAll(operation.getTags())) {
      operation.setTags(
          List.of(needed.isEmpty() ? "Public" : READERS.getOrDefault(needed.getFirst(), "Public")));
    }
    if (needed.isEmpty()) {
      answer(operation, "403", "Pages of this site may not call here: see kb.web.origins");
      answer(operation, "429", "Too many calls from this address: see kb.web.calls-per-minute");
    } else {
      for (String scope : needed) {
        operation.addSecurityRequirement(
            OASFactory.createSecurityRequirement().addScheme(KEY, List.of(scope)));
      }
      answer(operation, "401", "A key is needed, with scope " + String.join(" or ", needed));
      answer(operation, "403", "The key does not have the scope");
    }
    operation.getResponses().getAPIResponses().forEach(ContractFilter::asProblem);
    APIResponse created = operation.getResponses().getAPIResponse("201");
    APIResponse known = operation.getResponses().getAPIResponse("200");
    if (created != null && known != null) {
      known.setContent(created.getContent()); // the same thing, new or known before
    }
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    for (Parameter parameter : new ArrayList<>(parameters)) {
      if (parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null) {
        parameter.setDescription(PARTS.get(parameter.getName()));
      }
    }
  }

  private static void answer(Operation operation, String status, String why) {
    if (operation.getResponses().getAPIResponse(status) == null) {
      operation
          .getResponses()
          .addAPIResponse(status, OASFactory.createAPIResponse().description(why));
    }
  }

  private static void asProblem(String status, APIResponse response) {
    boolean isRefusal = status.startsWith("4") || status.startsWith("5");
    if (isRefusal && response.getContent() == null) {
      response.setContent(
          OASFactory.createContent()
              .addMediaType(
                  Problem.MEDIA_TYPE.toString(),
                  OASFactory.createMediaType()
                      .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    }
    if (status.equals("400") && "Bad Request".equals(response.getDescription())) {
      response.setDescription(
          "The body, or a parameter, is not what is expected; errors says which");
    }
  }
}
