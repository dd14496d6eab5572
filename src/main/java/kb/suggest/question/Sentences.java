package kb.suggest.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kb.coach.cue.Hits;
import kb.coach.cue.Shape;
import kb.coach.cue.Word;

/** Cuts a message into the sentences that say something, at marks, line ends and joining words. */
final class Sentences {

  private static final Set<String> AND = Set.of("і", "й", "та", "а", "и", "and");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "т", "д", "п", "ін", "грн", "тел", "вул", "напр", "див", "ст", "шт", "тис", "р", "м",
          "e.g", "i.e", "mr", "mrs", "ms", "no", "vs", "etc");

  private final List<Word> words;
  private final Hits hits;
  private final List<Sentence> sentences = new ArrayList<>();
  private boolean joined;
  private boolean newLine = true;
  private boolean newParagraph;

  private Sentences(List<Word> words, Hits hits) {
    this.words = words;
    this.hits = hits;
  }

  static List<Sentence> of(List<Word> words, Hits hits) {
    return new Sentences(words, hits).read();
  }

  private List<Sentence> read() {
    int from = 0;
    for (int at = 0; at < words.size(); at++) {
      Word word = words.get(at);
      if (word.shape() == Shape.ITEM) {
        sentence(from, at, false);
        joined = true;
        from = at + 1;
      } else if (word.endsSentence() && !abbreviates(at)) {
        boolean line = word.shape() == Shape.LINE;
        sentence(from, line ? at : at + 1, !line);
        newParagraph |= line && newLine;
        newLine |= line;
        from = at + 1;
      } else if (hits.endAt("farewell", at) > 0) {
        sentence(from, at, false);
        from = lineEnd(at);
        at = from - 1;
      } else if (numbers(at)) {
        sentence(from, at, false);
        joined = true;
        from = at + 2;
      } else if (at > from && cutsBefore(from, at)) {
        sentence(from, at, false);
        joined = true;
        from = at;
      }
    }
    sentence(from, words.size(), false);
    return sentences;
  }

  private int lineEnd(int at) {
    int end = at;
    while (end < words.size() && words.get(end).shape() != Shape.LINE) {
      end++;
    }
    return end;
  }

  /** Whether this and the next are "2)" within a line. */
  private boolean numbers(int at) {
    return words.get(at).shape() == Shape.NUMBER
        && words.get(at).form().length() == 1
        && at + 1 < words.size()
        && words.get(at + 1).is(')')
        && words.get(at).end() == words.get(at + 1).start();
  }

  private boolean abbreviates(int at) {
    return words.get(at).is('.') && at > 0 && ABBREVIATIONS.contains(words.get(at - 1).form());
  }

  /** Whether a joining word within a sentence begins another question. */
  private boolean cutsBefore(int from, int at) {
    boolean and = AND.contains(words.get(at).form());
    int link = hits.endAt("link", at);
    boolean asksToo = and && hits.endAt("asks-too", at + 1) > 0;
    if (asksToo || link > at) {
      return saysEnough(from, at) && (asksToo || saysMore(link));
    }
    return false;
  }

  private boolean saysEnough(int from, int at) {
    int said = 0;
    for (int before = Math.max(from, at - 12); before < at; before++) {
      said += words.get(before).speaks() && !inNoise(before, from) ? 1 : 0;
    }
    return said >= 3;
  }

  /** Whether what follows a joining word is a clause and not one more noun. */
  private boolean saysMore(int at) {
    int end = at;
    while (end < words.size() && end < at + 5 && !words.get(end).endsSentence()) {
      end++;
    }
    boolean clause = false;
    for (String list : List.of("ask", "problem", "order", "wish", "noise")) {
      clause |= hits.firstIn(list, at, end) >= 0;
    }
    return clause || end >= at + 5;
  }

  private boolean inNoise(int at, int from) {
    for (int start = Math.max(from, at - 4); start <= at; start++) {
      if (hits.endAt("noise", start) > at) {
        return true;
      }
    }
    return false;
  }

  private void sentence(int first, int last, boolean closed) {
    int from = first;
    int to = last;
    boolean stripped = true;
    while (stripped && from < to) {
      stripped = false;
      int noise = hits.endAt("noise", from);
      int link = hits.endAt("link", from);
      if (noise > from || link > from) {
        joined |= link > from;
        from = Math.max(noise, link);
        stripped = true;
      } else if (!words.get(from).speaks() && words.get(from).shape() != Shape.QUOTE) {
        from++;
        stripped = true;
      }
    }
    from = Math.min(from, to);
    to = stripEnd(from, to);
    if (says(first, from, to)) {
      add(from, to, closed);
    }
  }

  private int stripEnd(int from, int to) {
    for (int at = Math.max(from, to - 8); at < to; at++) {
      if (hits.endAt("noise", at) > 0 && reachesEnd(at, to)) {
        return at;
      }
    }
    return to;
  }

  private boolean reachesEnd(int at, int to) {
    int reached = at;
    int names = 0;
    while (reached < to) {
      int end = hits.endAt("noise", reached);
      if (end > reached) {
        reached = end;
      } else if (!words.get(reached).speaks() && !words.get(reached).is('?')) {
        reached++;
      } else if (words.get(reached).capital() && names < 2) {
        names++;
        reached++;
      } else {
        return false;
      }
    }
    return true;
  }

  private boolean says(int first, int from, int to) {
    boolean says = false;
    for (int at = from; at < to; at++) {
      Word word = words.get(at);
      says |= word.speaks() && word.shape() != Shape.NUMBER && word.form().length() > 1;
    }
    return says && !closes(from, to) && !onlyNames(first, from, to);
  }

  /** Whether it says that nothing is wanted any more. */
  private boolean closes(int from, int to) {
    return to - from <= 12 && hits.firstIn("closing", from, Math.min(to, from + 4)) >= 0;
  }

  /** Whether a greeting or thanks is followed by a name and nothing else. */
  private boolean onlyNames(int first, int from, int to) {
    boolean names = from > first && to - from <= 3;
    for (int at = from; at < to; at++) {
      names &= words.get(at).capital() || (!words.get(at).speaks() && !words.get(at).is('?'));
    }
    return names;
  }

  private void add(int from, int to, boolean closed) {
    boolean and = AND.contains(words.get(from).form());
    boolean asksToo = and && hits.endAt("ask", from + 1) > 0;
    joined |= asksToo && !sentences.isEmpty();
    boolean wishes = hits.firstIn("wish", from, to) >= 0;
    boolean asks =
        words.get(to - 1).is('?')
            || hits.endAt("ask", from) > 0
            || asksToo
            || hits.firstIn("order", from, to) >= 0;
    boolean leans = hits.endAt("same", from) > 0 && to - from <= 10;
    boolean problem = hits.firstIn("problem", from, to) >= 0;
    sentences.add(
        new Sentence(
            from, to, asks, wishes, leans, joined, newLine, newParagraph, problem, closed));
    joined = false;
    newLine = false;
    newParagraph = false;
  }
}
