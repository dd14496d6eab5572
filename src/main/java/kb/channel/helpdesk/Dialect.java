package kb.channel.helpdesk;

/** How a help desk tells of its tickets. */
interface Dialect {

  /**
   * Reads a webhook whose signature was good.
   *
   * @throws kb.web.Refusal naming every field that is missing
   */
  Told read(Payload payload);
}
