package kb.channel.helpdesk.post;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import kb.channel.helpdesk.HelpdeskConfig;
import kb.channel.outbox.Courier;
import kb.channel.outbox.Outbox;
import kb.deflection.SubjectKeys;
import kb.deflection.ledger.EventLedger;

/** Opens the doors of the help desks when the server starts: a wrong setting stops it by name. */
final class PostBeans {

  private PostBeans() {}

  @Produces
  @Singleton
  @Startup
  static NoteDesks desks(HelpdeskConfig config) {
    return NoteDesks.of(config);
  }

  @Produces
  @Singleton
  static DeskHttp http(Clock clock) {
    return new DeskHttp(clock);
  }

  @Produces
  @Singleton
  static Courier notes(NoteDesks desks, EventLedger ledger, NoteWriter writer, DeskHttp http) {
    return new NoteCourier(desks, ledger, writer::write, http);
  }

  @Produces
  @Singleton
  static RequestDoor requestDoor(
      HelpdeskConfig config, Outbox outbox, SubjectKeys subjects, RequestWriter writer) {
    return new RequestDoor(config, outbox, subjects, writer::write);
  }

  @Produces
  @Singleton
  @Startup
  static Courier requests(HelpdeskConfig config, DeskHttp http, Clock clock) {
    return new RequestCourier(config, http, clock);
  }
}
