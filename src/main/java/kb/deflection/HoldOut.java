package kb.deflection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import kb.deflection.Assignment.Arm;
import kb.web.Secrets;

/**
 * Deals customers out to the sides of the experiment: by a keyed hash of who they are, so that the
 * same customer is always on the same side, on every replica and after every restart, and nothing
 * has to be remembered (deflection-model A3.3). Immutable.
 */
@Singleton
public final class HoldOut {

  private static final double TWO_TO_THE_64 = 0x1p64;

  private final double share;
  private final String epoch;
  private final String salt;

  @Inject
  public HoldOut(LedgerConfig config, Secrets secrets) {
    this(
        config.holdout().share(),
        config.holdout().epoch(),
        config.holdout().salt().orElseGet(() -> salt(secrets, config.holdout().epoch())));
  }

  /**
   * Deals with a salt of one's own.
   *
   * @param share of the customers who are shown nothing, from 0 (no experiment) to less than 1
   * @param epoch names the salt
   * @param salt secret: who knows it can choose a side
   */
  public HoldOut(double share, String epoch, String salt) {
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException(
          "kb.ledger.holdout.share is " + share + ": it is at least 0 and less than 1");
    }
    this.share = share;
    this.epoch = epoch;
    this.salt = salt;
  }

  /** The side of a customer; empty when no experiment runs. */
  public Optional<Assignment> assign(Subject subject) {
    if (share == 0) {
      return Optional.empty();
    }
    double bucket = bucket(salt, subject.key());
    return Optional.of(
        new Assignment(epoch, bucket < share ? Arm.HOLDOUT : Arm.TREATED, bucket, share));
  }

  /** The share of customers who are shown nothing; 0 when no experiment runs. */
  public double share() {
    return share;
  }

  /** {@code uint64_be(SHA-256(salt ‖ 0x00 ‖ subject)[0..8)) / 2^64}. */
  static double bucket(String salt, String subject) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(salt.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
      byte[] hash = sha.digest(subject.getBytes(StandardCharsets.UTF_8));
      long bits = ByteBuffer.wrap(hash).getLong();
      double unsigned = (bits >>> 1) * 2.0 + (bits & 1);
      return Math.min(unsigned / TWO_TO_THE_64, Math.nextDown(1.0));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String salt(Secrets secrets, String epoch) {
    return HexFormat.of().formatHex(secrets.sign("holdout", epoch));
  }
}
