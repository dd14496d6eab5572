package kb.channel.helpdesk.webhook;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import kb.answer.Tickets;
import kb.answer.link.RepliedArticles;
import kb.channel.helpdesk.HelpdeskConfig;
import kb.channel.helpdesk.webhook.Webhooks.ReplyReader;
import kb.channel.outbox.Outbox;
import kb.deflection.SubjectKeys;
import kb.deflection.TicketLog;
import kb.deflection.ledger.EventLedger;
import kb.web.VisitTokens;
import kb.web.WebConfig;

/** Connects the help desks when the server starts, so that a wrong setting stops it by name. */
final class WebhookBeans {

  private WebhookBeans() {}

  @Produces
  @Singleton
  @Startup
  static Desks desks(HelpdeskConfig config) {
    return Desks.of(config);
  }

  @Produces
  @Singleton
  static Webhooks webhooks(
      Tickets tickets,
      TicketLog log,
      EventLedger ledger,
      Outbox outbox,
      SubjectKeys subjects,
      VisitTokens tokens,
      RepliedArticles replied,
      WebConfig web,
      Clock clock) {
    ReplyReader replies =
        (ticket, agent, reply) ->
            web.address().ifPresent(here -> replied.link(ticket, reply, here, agent));
    return new Webhooks(tickets, log, ledger, outbox, subjects, tokens, replies, clock);
  }
}
