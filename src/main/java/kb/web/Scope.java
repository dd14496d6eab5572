package kb.web;

import java.util.Locale;

/** What a key allows. */
public enum Scope {
  /** Report tickets, server to server. */
  TICKETS,
  /** Search everything, internal articles included, and link answers. */
  AGENT,
  /** Read the reports. */
  REPORTS,
  /** Run the server: rebuild, faults, export, erasure. Allows everything else too. */
  ADMIN;

  /** The scope of this name, in any case. */
  public static Scope of(String name) {
    try {
      return valueOf(name.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + name + "' is no scope; the scopes are tickets, agent, reports, admin", e);
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
