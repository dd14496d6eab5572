package kb.channel.helpdesk.post;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;
import kb.channel.helpdesk.webhook.DeskTickets;
import kb.channel.helpdesk.webhook.DeskTickets.Place;
import kb.channel.outbox.Courier;
import kb.channel.outbox.Delivery;
import kb.channel.outbox.Kind;
import kb.channel.outbox.Parcel;
import kb.deflection.ledger.EventLedger;

/**
 * Posts notes. What a note says is gathered at the moment it goes, and it goes only where the last
 * of our notes on the ticket says something else: so the same note is never there twice in a row,
 * though its parcel be delivered again.
 */
final class NoteCourier implements Courier {

  private final NoteDesks desks;
  private final EventLedger ledger;
  private final BiFunction<String, String, Optional<Note>> notes;
  private final DeskHttp http;

  /**
   * @param notes writes the note of a ticket in a language
   */
  NoteCourier(
      NoteDesks desks,
      EventLedger ledger,
      BiFunction<String, String, Optional<Note>> notes,
      DeskHttp http) {
    this.desks = desks;
    this.ledger = ledger;
    this.notes = notes;
    this.http = http;
  }

  @Override
  public Kind kind() {
    return Kind.NOTE;
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    Optional<NoteDesk> desk = desks.find(parcel.desk());
    if (desk.isEmpty()) {
      return new Delivery.NotNow("the settings have no such desk that takes notes", null, false);
    }
    Optional<Place> place =
        ledger.read(connection -> DeskTickets.place(connection, parcel.ticket()));
    Optional<Note> note = notes.apply(parcel.ticket(), desk.get().lang());
    if (place.isEmpty() || note.isEmpty()) {
      return new Delivery.Done();
    }
    try {
      return new NotePost(http, desk.get().door(), place.get().remote())
          .post(new NoteText(note.get()), parcel.id());
    } catch (IOException e) {
      return DeskReply.none(e);
    }
  }
}
