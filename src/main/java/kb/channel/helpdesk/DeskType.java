package kb.channel.helpdesk;

/** The help desks whose webhooks and notes we know. */
public enum DeskType {
  ZAMMAD,
  CHATWOOT,
  ZENDESK,
  /** From version 11, which has webhooks. */
  GLPI,
  /** Any other that sends JSON; its settings say where what stands. */
  GENERIC
}
