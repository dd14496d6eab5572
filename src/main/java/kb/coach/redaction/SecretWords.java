package kb.coach.redaction;

import java.util.Set;

/** The words by which secrets are known, and those that stand between them and the secret. */
final class SecretWords {

  /** Words that announce a secret. */
  static final Set<String> SECRET_WORDS =
      Set.of(
          "пароль",
          "пароля",
          "паролі",
          "паролем",
          "пароли",
          "парол",
          "password",
          "passwd",
          "pwd",
          "passcode",
          "passphrase",
          "token",
          "токен",
          "secret",
          "apikey",
          "api-key");

  /** Words that announce a secret of digits. */
  static final Set<String> CODE_WORDS =
      Set.of(
          "пін",
          "пін-код",
          "пінкод",
          "пин",
          "пин-код",
          "pin",
          "pin-code",
          "cvv",
          "cvv2",
          "cvc",
          "cvc2",
          "смс-код",
          "sms-code",
          "otp");

  static final Set<String> CODE = Set.of("код", "кода", "коду", "code");

  /** What makes of "code" a secret one, in one of the two words before or after it. */
  static final Set<String> OF_CODE =
      Set.of(
          "смс",
          "sms",
          "повідомлення",
          "підтвердження",
          "пін",
          "pin",
          "verification",
          "confirmation",
          "security",
          "one-time",
          "входу",
          "подтверждения",
          "сообщения",
          "message");

  static final Set<String> BETWEEN =
      Set.of(
          "is",
          "це",
          "такий",
          "від",
          "до",
          "для",
          "з",
          "із",
          "в",
          "у",
          "на",
          "of",
          "for",
          "to",
          "from",
          "the",
          "my",
          "our",
          "мій",
          "наш",
          "кабінету",
          "входу",
          "пошти",
          "акаунту",
          "акаунта",
          "каси",
          "код",
          "code",
          "смс",
          "sms",
          "account",
          "desk",
          "cash",
          "от",
          "підтвердження",
          "подтверждения",
          "повідомлення",
          "сообщения");

  /** What follows a colon and is no secret: somebody asks about passwords. */
  static final Set<String> NO_SECRETS =
      Set.of(
          "як", "не", "що", "чи", "де", "і", "та", "чому", "коли", "куди", "можна", "при", "how",
          "not", "what", "where", "why", "when", "can", "is", "the", "how's", "как", "что");

  private SecretWords() {}
}
