package kb.suggest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.coach.Coaches;
import kb.coach.TipRule;
import kb.deflection.intake.TipRules;

/** Tells the ledger which tips the coach can give, so that no other is believed. */
final class KnownTips {

  private KnownTips() {}

  @Produces
  @Singleton
  static TipRules of(Coaches coaches) {
    return new TipRules(
        Stream.of("uk", "en")
            .flatMap(lang -> coaches.coach(lang).rules().tips().stream())
            .map(TipRule::id)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
