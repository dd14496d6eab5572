package kb.answer.outside;

/** An address that is none of the open web's; the message says why and what to write instead. */
public final class RefusedAddress extends RuntimeException {

  public RefusedAddress(String message) {
    super(message);
  }
}
