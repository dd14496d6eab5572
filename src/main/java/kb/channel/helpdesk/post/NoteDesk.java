package kb.channel.helpdesk.post;

/**
 * A desk that takes notes.
 *
 * @param lang the language of notes
 * @param door where they go
 */
record NoteDesk(String lang, NoteDoor door) {}
