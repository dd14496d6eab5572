package kb.channel.helpdesk.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import kb.channel.helpdesk.post.NoteDoor.Listing;
import kb.channel.helpdesk.post.NoteDoor.Session;

/** The APIs of the help desks that we know, as each documents it. */
final class NoteDoors {

  private NoteDoors() {}

  /** Zammad, docs.zammad.org/en/latest/api/ticket/articles.html. */
  static NoteDoor zammad(String base, String token) {
    String articles = base + "/api/v1/ticket_articles";
    return new NoteDoor(
        "POST",
        articles,
        """
        {"ticket_id": "{id}", "subject": "Pidkazka", "body": "{html}",
         "content_type": "text/html", "type": "note", "internal": true}\
        """,
        Map.of("Authorization", "Token token=" + token),
        Optional.of(new Listing(articles + "/by_ticket/{id}", "", "body", false)),
        Optional.empty());
  }

  /** Chatwoot, developers.chatwoot.com/api-reference/messages. */
  static NoteDoor chatwoot(String base, String account, String token) {
    String messages = base + "/api/v1/accounts/" + account + "/conversations/{id}/messages";
    return new NoteDoor(
        "POST",
        messages,
        "{\"content\": \"{markdown}\", \"message_type\": \"outgoing\", \"private\": true}",
        Map.of("api_access_token", token),
        Optional.of(new Listing(messages, "/payload", "content", false)),
        Optional.empty());
  }

  /** Zendesk, developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments. */
  static NoteDoor zendesk(String base, String user, String token) {
    String login = user + "/token:" + token;
    String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    String comments = base + "/api/v2/tickets/{id}/comments.json?sort_order=desc";
    return new NoteDoor(
        "PUT",
        base + "/api/v2/tickets/{id}.json",
        "{\"ticket\": {\"comment\": {\"html_body\": \"{html}\", \"public\": false}}}",
        Map.of("Authorization", "Basic " + basic),
        Optional.of(new Listing(comments, "/comments", "plain_body", true)),
        Optional.empty());
  }

  /**
   * GLPI's API v1, which 9.5, 10 and 11 have (apirest.md in its repository). Without a session it
   * answers nobody.
   */
  static NoteDoor glpi(String base, String token) {
    String api = base + "/apirest.php/";
    return new NoteDoor(
        "POST",
        api + "ITILFollowup",
        """
        {"input": {"itemtype": "Ticket", "items_id": "{id}", "is_private": 1,
         "content": "{html}"}}\
        """,
        Map.of("Authorization", "user_token " + token),
        Optional.of(
            new Listing(
                api + "Ticket/{id}/ITILFollowup?range=0-49&sort=id&order=DESC",
                "",
                "content",
                true)),
        Optional.of(
            new Session(
                URI.create(api + "initSession"),
                URI.create(api + "killSession"),
                "session_token",
                "Session-Token")));
  }
}
