package kb.language.repair;

import kb.language.word.UkrainianDictionary;
import morfologik.fsa.FSA;

/** The forms of the dictionary as a {@link WordGraph}: UTF-8 bytes of a form, then a plus. */
final class DictionaryGraph implements WordGraph {

  private static final byte SEPARATOR = '+';

  private final FSA automaton;

  DictionaryGraph(UkrainianDictionary dictionary) {
    automaton = dictionary.automaton();
  }

  @Override
  public long root() {
    return automaton.getRootNode();
  }

  @Override
  public long next(long place, char letter) {
    if (letter < 0x80) {
      return follow((int) place, (byte) letter);
    }
    if (letter >= 0x800) {
      return NOWHERE;
    }
    long half = follow((int) place, (byte) (0xC0 | (letter >> 6)));
    return half == NOWHERE ? NOWHERE : follow((int) half, (byte) (0x80 | (letter & 0x3F)));
  }

  private long follow(int node, byte label) {
    int arc = automaton.getArc(node, label);
    return arc == 0 || automaton.isArcTerminal(arc) ? NOWHERE : automaton.getEndNode(arc);
  }

  @Override
  public boolean isWord(long place) {
    return automaton.getArc((int) place, SEPARATOR) != 0;
  }
}
