package kb.report.demo;

import java.util.List;
import java.util.SplittableRandom;
import kb.deflection.Subject;
import kb.deflection.Subject.Strength;

/**
 * Somebody who writes to the demo's desk.
 *
 * @param subject who the ledger takes them for
 * @param channel where they write
 * @param lang in what language
 */
record DemoCustomer(Subject subject, String channel, String lang) {

  static final List<String> LANGUAGES = List.of("uk", "en");

  static DemoCustomer of(int number, SplittableRandom random) {
    double die = random.nextDouble();
    String channel = die < 0.60 ? "form" : die < 0.76 ? "telegram" : die < 0.91 ? "chat" : "email";
    Strength strength =
        switch (channel) {
          case "telegram", "email" -> Strength.VERIFIED;
          default -> random.nextDouble() < 0.7 ? Strength.CLAIMED : Strength.DEVICE;
        };
    String lang = LANGUAGES.get(random.nextDouble() < 0.87 ? 0 : 1);
    return new DemoCustomer(new Subject("demo:c" + number, strength), channel, lang);
  }

  boolean hasBrowser() {
    return channel.equals("form") || channel.equals("chat");
  }
}
