package kb.channel.helpdesk.post;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import kb.answer.link.Link;
import kb.answer.link.LinkFollower;
import kb.channel.helpdesk.webhook.DeskTickets;
import kb.channel.helpdesk.webhook.DeskTickets.Place;
import kb.channel.outbox.Outbox;

/** Has a note posted when a desk's ticket is linked to an answer, or a link taken back. */
@Singleton
public final class NoteOnLink implements LinkFollower {

  private final Outbox outbox;
  private final NoteDesks desks;

  NoteOnLink(Outbox outbox, NoteDesks desks) {
    this.outbox = outbox;
    this.desks = desks;
  }

  @Override
  public void follow(Connection connection, Link link) throws SQLException {
    Optional<Place> place = DeskTickets.place(connection, link.ticket());
    if (place.isPresent() && desks.find(place.get().desk()).isPresent()) {
      outbox.addNote(connection, place.get().desk(), link.ticket(), place.get().customer());
    }
  }
}
