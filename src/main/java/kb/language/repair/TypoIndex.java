package kb.language.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds words one or two slips away from a typed one, first letter included: symmetric deletes, as
 * in SymSpell. Every word is filed under itself and under itself without one or two of its first
 * letters; a typed word is looked up under the same, so a slip is found by equality.
 *
 * <p>What is filed is a word's skeleton, where letters that people confuse are one (и і ї, е є) and
 * ь, the apostrophe and doublings are gone: such confusions cost no delete.
 *
 * <p>One sorted {@code long[]} (hash of the remains, number of the word). Thread-safe.
 */
final class TypoIndex {

  /** Deletes are made in so many first letters only; the rest is checked by distance. */
  private static final int PREFIX = 8;

  private static final int TWO_SLIPS_FROM = 5;
  private static final int SHORTEST = 3;
  private static final int MOST_LONGER = 3;
  private static final int MOST_CHECKED = 3_000;
  private static final int BUCKET_BITS = 16;

  private final SortedWords words;
  private final long[] filed;
  private final int[] bucketStarts = new int[(1 << BUCKET_BITS) + 1];

  TypoIndex(SortedWords words) {
    this.words = words;
    Keys keys = new Keys(Math.max(1_000, words.size() * 20));
    for (int i = 0; i < words.size(); i++) {
      String word = words.word(i);
      if (word.length() >= SHORTEST - 1) {
        keys.number = i;
        remains(skeleton(word), slips(word.length()), keys);
      }
    }
    filed = keys.sorted();
    int at = 0;
    for (int bucket = 0; bucket <= 1 << BUCKET_BITS; bucket++) {
      while (at < filed.length && bucketOf((int) (filed[at] >>> 32)) < bucket) {
        at++;
      }
      bucketStarts[bucket] = at;
    }
  }

  private static int slips(int length) {
    return length < SHORTEST ? 0 : length < TWO_SLIPS_FROM ? 1 : 2;
  }

  /** The beginning of the word without what people confuse. */
  static String skeleton(String word) {
    StringBuilder skeleton = new StringBuilder(PREFIX);
    for (int i = 0; i < word.length() && skeleton.length() < PREFIX; i++) {
      char c =
          switch (word.charAt(i)) {
            case 'і', 'ї', 'ы', 'й' -> 'и';
            case 'є', 'э', 'ё' -> 'е';
            case 'щ' -> 'ш';
            default -> word.charAt(i);
          };
      boolean silent = c == 'ь' || c == 'ъ' || c == '\'';
      boolean doubled = !skeleton.isEmpty() && skeleton.charAt(skeleton.length() - 1) == c;
      if (!silent && !doubled) {
        skeleton.append(c);
      }
    }
    return skeleton.toString();
  }

  private static int bucketOf(int hash) {
    return hash >>> (32 - BUCKET_BITS);
  }

  /** Words within the limit of distance, nearest first. */
  List<Candidate> find(String typed, double limit) {
    Keys keys = new Keys(64);
    remains(skeleton(typed), slips(typed.length()), keys);
    int[] numbers = gather(keys.sorted());
    KeyDistance distance = new KeyDistance();
    List<Candidate> found = new ArrayList<>();
    int previous = -1;
    for (int number : numbers) {
      if (number != previous) {
        String word = words.word(number);
        double cost =
            Math.abs(word.length() - typed.length()) > MOST_LONGER
                ? limit + 1
                : distance.between(typed, word, limit);
        if (cost <= limit) {
          found.add(new Candidate(word, cost));
        }
        previous = number;
      }
    }
    found.sort(java.util.Comparator.comparingDouble(Candidate::cost));
    return found;
  }

  private int[] gather(long[] keys) {
    int[] numbers = new int[256];
    int n = 0;
    for (long key : keys) {
      int hash = (int) (key >>> 32);
      int bucket = bucketOf(hash);
      for (int i = bucketStarts[bucket]; i < bucketStarts[bucket + 1]; i++) {
        if ((int) (filed[i] >>> 32) == hash && n < MOST_CHECKED) {
          if (n == numbers.length) {
            numbers = Arrays.copyOf(numbers, n * 2);
          }
          numbers[n++] = (int) filed[i];
        }
      }
    }
    int[] sorted = Arrays.copyOf(numbers, n);
    Arrays.sort(sorted);
    return sorted;
  }

  private static void remains(String prefix, int slips, Keys keys) {
    keys.add(prefix);
    if (slips == 0) {
      return;
    }
    for (int i = 0; i < prefix.length(); i++) {
      String once = prefix.substring(0, i) + prefix.substring(i + 1);
      keys.add(once);
      if (slips == 2) {
        for (int j = i; j < once.length(); j++) {
          keys.add(once.substring(0, j) + once.substring(j + 1));
        }
      }
    }
  }

  /** Hashes with the number of the word they belong to. */
  private static final class Keys {
    private long[] keys;
    private int count;
    private int number;

    Keys(int capacity) {
      keys = new long[capacity];
    }

    void add(String remains) {
      if (count == keys.length) {
        keys = Arrays.copyOf(keys, count + count / 2);
      }
      int hash = remains.hashCode() * 0x9E3779B1;
      keys[count++] = ((long) (hash ^ (hash >>> 15)) << 32) | number;
    }

    /** Sorted as unsigned by hash, without repetition. */
    long[] sorted() {
      for (int i = 0; i < count; i++) {
        keys[i] ^= Long.MIN_VALUE;
      }
      Arrays.sort(keys, 0, count);
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (i == 0 || keys[i] != keys[i - 1]) {
          keys[kept++] = keys[i];
        }
      }
      long[] unique = Arrays.copyOf(keys, kept);
      for (int i = 0; i < kept; i++) {
        unique[i] ^= Long.MIN_VALUE;
      }
      return unique;
    }
  }
}
