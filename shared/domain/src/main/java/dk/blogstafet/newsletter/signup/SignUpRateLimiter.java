package dk.blogstafet.newsletter.signup;

import dk.blogstafet.mail.Counters;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.LinkToken.LinkPurpose;
import dk.blogstafet.newsletter.LinkTokenIssuer;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.KeyVault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/// Limits the number of sign-ups per hour, for each network and in total. If there are more than
/// usual, sign-ups need a proof from a page with an extra button until the number falls. A sign-up
/// that may not be the reader's own always needs the proof.
public final class SignUpRateLimiter {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String SIGN_UPS = "sign-ups#";
  private static final String LINKS = "links#";

  private final Counters counters;
  private final KeyVault vault;
  private final SignUpLimits limits;
  private final Clock clock;

  public SignUpRateLimiter(Counters counters, KeyVault vault, SignUpLimits limits, Clock clock) {
    this.counters = counters;
    this.vault = vault;
    this.limits = limits;
    this.clock = clock;
  }

  /// The limits of sign-ups per hour.
  ///
  /// @param network from one network; an organisation may share one address
  /// @param calm in total, without a proof
  /// @param most in total, with or without a proof
  public record SignUpLimits(int network, int calm, int most) {
    public static final SignUpLimits USUAL = new SignUpLimits(40, 200, 2_000);
  }

  /// Whether a sign-up is accepted.
  public sealed interface RateLimitDecision {
    record Allowed() implements RateLimitDecision {}

    /// Accepted only with a proof from a page with an extra button.
    record ChallengeRequired(String proof) implements RateLimitDecision {}

    /// Rejected for some time.
    record RateLimited(Duration pause) implements RateLimitDecision {}
  }

  /// Counts a sign-up and decides whether to accept it.
  ///
  /// @param network of the reader's IP address
  /// @param proof from the page with the extra button; empty without it
  /// @param doubtful whether this sign-up needs a proof regardless of the number
  public RateLimitDecision admit(
      String network, EmailAddress address, RelayId relay, String proof, boolean doubtful) {
    var now = clock.instant();
    var together = count(SIGN_UPS, network, now);
    if (together.isEmpty()) {
      return closed(now);
    }
    var who = SubscriberId.of(vault.hmac(), address);
    var crowded = estimate(together.getAsLong(), now) > limits.calm();
    return (doubtful || crowded) && !isProof(proof, who, relay, now)
        ? new RateLimitDecision.ChallengeRequired(proof(who, relay, now))
        : new RateLimitDecision.Allowed();
  }

  /// Counts a request for a link and decides whether to accept it.
  ///
  /// @return allowed or rate limited
  public RateLimitDecision admitLinkRequest(String network) {
    var now = clock.instant();
    return count(LINKS, network, now).isPresent() ? new RateLimitDecision.Allowed() : closed(now);
  }

  /// Returns the total in this hour; empty if it exceeds the limit in total or for this network.
  /// Excess requests of one network do not count in the total, so that they do not block others.
  private OptionalLong count(String what, String network, Instant now) {
    var hour = now.truncatedTo(ChronoUnit.HOURS);
    var until = hour.plus(HOUR).plus(HOUR);
    var from = what + "from#" + vault.hmac().text("network", network, hour.toString());
    return counters.add(from, limits.network(), until).isPresent()
        ? counters.add(what + hour, limits.most(), until)
        : OptionalLong.empty();
  }

  private static RateLimitDecision closed(Instant now) {
    var next = now.truncatedTo(ChronoUnit.HOURS).plus(HOUR);
    return new RateLimitDecision.RateLimited(Duration.between(now, next));
  }

  /// Returns the number within the last hour: all of the current clock hour, plus the previous
  /// hour's in proportion to the time left of it.
  private double estimate(long together, Instant now) {
    var hour = now.truncatedTo(ChronoUnit.HOURS);
    var passed = (double) Duration.between(hour, now).toMillis() / HOUR.toMillis();
    return together + counters.count(SIGN_UPS + hour.minus(HOUR)) * (1 - passed);
  }

  private String proof(SubscriberId who, RelayId relay, Instant now) {
    var expires = now.plus(HOUR).truncatedTo(ChronoUnit.SECONDS);
    return new LinkTokenIssuer(vault.hmac())
        .issue(LinkPurpose.PROCEED, who, Optional.of(relay), expires, LinkTokenIssuer.NO_NONCE);
  }

  /// Returns whether a proof is valid for this mailbox and newsletter.
  private boolean isProof(String proof, SubscriberId who, RelayId relay, Instant now) {
    return LinkTokenIssuer.read(LinkPurpose.PROCEED, proof, now)
        .filter(it -> it.who().equals(who) && it.relay().equals(Optional.of(relay)))
        .filter(it -> new LinkTokenIssuer(vault.hmac()).isGenuine(it, LinkTokenIssuer.NO_NONCE))
        .isPresent();
  }
}
