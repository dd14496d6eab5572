package kb.article.file;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kb.article.Audience;
import kb.article.Status;
import kb.article.markdown.Address;
import kb.article.markdown.Destination;

/**
 * What links of the base can lead to.
 *
 * @param articles what is known of each article file, by path
 * @param pictures the paths of the pictures
 */
public record LinkTargets(Map<String, FrontMatter> articles, Set<String> pictures) {

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  /** Where an address leads that the article in this file has. */
  public Destination resolve(String file, FrontMatter from, Address address) {
    Destination destination = resolve(file, from, address.written());
    return address.isPicture() ? shown(destination) : destination;
  }

  /** A picture of another site would tell that site who reads what. */
  private static Destination shown(Destination destination) {
    return switch (destination) {
      case Destination.Elsewhere elsewhere ->
          new Destination.Dead("is not in the content folder: save the picture beside the article");
      case Destination.ToArticle article ->
          new Destination.Dead("is an article and no picture: write a link, without the !");
      case Destination.ToPicture picture -> picture;
      case Destination.Dead dead -> dead;
    };
  }

  private Destination resolve(String file, FrontMatter from, String written) {
    if (SCHEME.matcher(written).matches() || written.startsWith("//")) {
      return new Destination.Elsewhere();
    }
    if (written.contains("\\")) {
      return new Destination.Dead("has a backslash: write paths with /");
    }
    if (written.startsWith("/")) {
      return new Destination.Elsewhere();
    }
    int hash = written.indexOf('#');
    String anchor;
    String path;
    try {
      anchor = hash < 0 ? "" : decode(written.substring(hash + 1));
      path = decode(hash < 0 ? written : written.substring(0, hash));
    } catch (IllegalArgumentException e) {
      return new Destination.Dead("has a broken % sign: write %25 for a percent sign");
    }
    return path.isEmpty()
        ? new Destination.ToArticle(from.key(), anchor)
        : resolvePath(file, from, path, anchor);
  }

  private Destination resolvePath(String file, FrontMatter from, String path, String anchor) {
    Deque<String> parts = new ArrayDeque<>(List.of(file.split("/", -1)));
    parts.removeLast();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && parts.pollLast() == null) {
        return new Destination.Dead("leads out of the content folder: link to a file inside it");
      }
      if (!part.equals("..") && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    String target = String.join("/", parts);
    if (pictures.contains(target)) {
      return new Destination.ToPicture(target);
    }
    FrontMatter article = articles.get(target);
    return article == null
        ? new Destination.Dead("leads to " + target + ", which is not there: correct the path")
        : toArticle(from, article, target, anchor);
  }

  /** Links to what its readers can't open are none, and tell nobody that it exists. */
  private static Destination toArticle(
      FrontMatter from, FrontMatter article, String target, String anchor) {
    if (from.audience() == Audience.PUBLIC && article.audience() == Audience.INTERNAL) {
      return new Destination.Dead(
          "leads to " + target + ", which is internal: readers can't open it, take the link out");
    }
    if (from.status() == Status.PUBLISHED && article.status() != Status.PUBLISHED) {
      return new Destination.Dead(
          "leads to " + target + ", which is not published: publish it or take the link out");
    }
    return new Destination.ToArticle(article.key(), anchor);
  }

  private static String decode(String text) {
    String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    return Normalizer.normalize(decoded, Normalizer.Form.NFC);
  }
}
