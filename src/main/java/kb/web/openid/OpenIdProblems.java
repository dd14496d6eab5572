package kb.web.openid;

import kb.web.Problem;
import kb.web.Refusal;

/** What may go wrong at a sign-in, and how a person gets on. */
final class OpenIdProblems {

  private OpenIdProblems() {}

  static Refusal off() {
    return Problem.of(
            "openid-off",
            "No identity provider",
            404,
            "this server is not set up for it: sign in with a key at /desk, or set"
                + " kb.web.openid.issuer and kb.web.address")
        .refusal();
  }

  static Refusal unreachable() {
    return Problem.of(
            "openid-unreachable",
            "Identity provider unreachable",
            503,
            "the identity provider does not answer as it should; try again in a minute, or sign in"
                + " with a key at /desk")
        .refusal();
  }

  static Refusal notBegunHere() {
    return Problem.of(
            "openid-not-begun",
            "Sign-in not begun here",
            400,
            "this sign-in was begun in another browser, used before, or took longer than ten"
                + " minutes; begin again at /desk")
        .refusal();
  }

  static Refusal refused() {
    return Problem.of(
            "openid-refused",
            "Sign-in refused",
            403,
            "the identity provider did not let you in; begin again at /desk, or ask whoever looks"
                + " after it")
        .refusal();
  }

  static Refusal untrusted() {
    return Problem.of(
            "openid-untrusted",
            "Identity not proven",
            403,
            "the identity provider's answer does not prove who you are; begin again at /desk. The"
                + " log says what was wrong with it")
        .refusal();
  }

  static Refusal nameless(String claim) {
    return Problem.of(
            "openid-nameless",
            "Name missing",
            403,
            "the identity provider does not say '"
                + claim
                + "' of you, or says it is not confirmed; an administrator can choose another claim"
                + " by kb.web.openid.name-claim")
        .refusal();
  }

  static Refusal nothingOpen() {
    return Problem.of(
            "openid-nothing-open",
            "Nothing open to you",
            403,
            "you are who you say, but none of your groups may use this server; an administrator"
                + " names the groups in kb.web.openid.agents and kb.web.openid.owners")
        .refusal();
  }
}
