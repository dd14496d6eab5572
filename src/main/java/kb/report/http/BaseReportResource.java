package kb.report.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kb.answer.Tickets;
import kb.answer.upkeep.GapOwners;
import kb.report.ReportCalendar;
import kb.report.base.AccuracyReport;
import kb.report.base.BaseReports;
import kb.report.base.DuplicateReport;
import kb.report.base.GapReport;
import kb.report.base.LinkReport;
import kb.report.base.OutsideReport;
import kb.report.base.OutsideReports;
import kb.web.Caller;
import kb.web.Scope;
import kb.web.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the base lacks, says twice, and how it serves the desk. */
@Path("/api/reports")
@Scoped(Scope.REPORTS)
@Blocking
public final class BaseReportResource {

  private final BaseReports reports;
  private final OutsideReports outside;
  private final ReportCalendar calendar;
  private final GapOwners owners;
  private final Tickets tickets;
  private final Caller caller;

  BaseReportResource(
      BaseReports reports,
      OutsideReports outside,
      ReportCalendar calendar,
      GapOwners owners,
      Tickets tickets,
      Caller caller) {
    this.reports = reports;
    this.outside = outside;
    this.calendar = calendar;
    this.owners = owners;
    this.tickets = tickets;
    this.caller = caller;
  }

  /** What people asked that no article was linked to, as JSON or as a table. */
  @GET
  @Path("gaps")
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.LESS_WANTED})
  @Operation(
      summary = "What people asked and the base does not answer",
      description =
          "Questions of tickets without a linked article, those of the same meaning together: in"
              + " how many tickets, by how many people, in what words; and whether an article would"
              + " be suggested for them by now.")
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "400", description = "A day that is none, or a range too long.")
  public GapReport gaps(@BeanParam ReportQuery query) {
    return reports.gaps(query.range(calendar.today()));
  }

  /** Who takes care of a gap. */
  @Schema(name = "GapOwner", examples = "{\"owner\": \"olia@example.com\"}")
  public record Owner(
      @NotNull @Size(max = 200) @Schema(description = "A name or an address; empty for nobody")
          String owner) {}

  /** Gives a gap to somebody. */
  @PUT
  @Path("gaps/{ticket}/owner")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Give a gap to somebody",
      description = "A gap is named by any ticket of it.")
  @APIResponse(responseCode = "204", description = "It is theirs")
  @APIResponse(responseCode = "404", description = "There is no such ticket")
  public void give(String ticket, @NotNull @Valid Owner owner) {
    owners.give(tickets.known(ticket).id(), owner.owner(), caller.name().orElse(""));
  }

  /** What links say of the desk's work, as JSON or as a table. */
  @GET
  @Path("links")
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.LESS_WANTED})
  @Operation(
      summary = "What links say of the desk's work",
      description =
          "How many closed tickets have an answer linked, how many answers were known, and where"
              + " the search had put what agents linked. Of the desk, never of a person.")
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "400", description = "A day that is none, or a range too long.")
  public LinkReport links(@BeanParam ReportQuery query) {
    return reports.links(query.range(calendar.today()));
  }

  /** The most used outside answers. */
  @GET
  @Path("outside")
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.LESS_WANTED})
  @Operation(
      summary = "The most used outside answers",
      description = "Pages of other sites that agents linked as answers: what to write ourselves.")
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "400", description = "A day that is none, or a range too long.")
  public OutsideReport outside(@BeanParam ReportQuery query) {
    return outside.outside(query.range(calendar.today()));
  }

  /** What share of the linked answers is right, as JSON or as a table. */
  @GET
  @Path("accuracy")
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.LESS_WANTED})
  @Operation(
      summary = "What share of the linked answers is right",
      description =
          "By what a second person said of a random sample of the links of these days, at"
              + " /reports/review; by language of the article, and apart for articles and for other"
              + " sites, with Wilson's interval.")
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "400", description = "A day that is none, or a range too long.")
  public AccuracyReport accuracy(@BeanParam ReportQuery query) {
    return reports.accuracy(query.range(calendar.today()));
  }

  /** Articles that say nearly the same, as JSON or as a table. */
  @GET
  @Path("duplicates")
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.LESS_WANTED})
  @Operation(
      summary = "Articles that say nearly the same",
      description = "Pairs of one language by what they say, not by their titles.")
  @APIResponse(responseCode = "200", description = "Pairs of one language, the most alike first.")
  public DuplicateReport duplicates() {
    return reports.duplicates();
  }
}
