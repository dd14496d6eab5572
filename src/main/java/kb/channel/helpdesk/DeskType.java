package kb.channel.helpdesk;

/** The help desks whose webhooks and notes we know. */
public enum DeskType {
  ZAMMAD,
  CHATWOOT,
  ZENDESK,
  /** Any other that sends JSON; its settings say where what stands. */
  GENERIC
}
