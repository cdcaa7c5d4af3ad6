package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.LinkToken.LinkPurpose;
import dk.blogstafet.newsletter.vault.KeyVault;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/// Keeps sign-ups to what people do. Counts by the hour: from each network and in all. When more
/// come than people would send, one more button is asked for, until fewer come again; of a sign-up
/// that may not be the reader's own it always is.
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

  /// How many sign-ups an hour may bring.
  ///
  /// @param network from one network; a town hall may stand behind one address
  /// @param calm in all, as long as nothing seems wrong
  /// @param most in all, whatever happens
  public record SignUpLimits(int network, int calm, int most) {
    public static final SignUpLimits USUAL = new SignUpLimits(40, 200, 2_000);
  }

  /// Whether a sign-up may come in.
  public sealed interface RateLimitDecision {
    record Allowed() implements RateLimitDecision {}

    /// Only with a proof, which a page with one more button has.
    record ChallengeRequired(String proof) implements RateLimitDecision {}

    /// Not before some time is over.
    record RateLimited(Duration pause) implements RateLimitDecision {}
  }

  /// Counts a sign-up and says whether it may come in.
  ///
  /// @param network where it comes from: some of the reader's address
  /// @param proof what the page with one more button had; empty without it
  /// @param doubtful whether this one needs a proof, however few come
  public RateLimitDecision admit(
      String network, EmailAddress address, RelayId relay, String proof, boolean doubtful) {
    var now = clock.instant();
    var together = count(SIGN_UPS, network, now);
    if (together.isEmpty()) {
      return closed(now);
    }
    var who = SubscriberId.of(vault.macs(), address);
    var crowded = estimate(together.getAsLong(), now) > limits.calm();
    return (doubtful || crowded) && !isProof(proof, who, relay, now)
        ? new RateLimitDecision.ChallengeRequired(proof(who, relay, now))
        : new RateLimitDecision.Allowed();
  }

  /// Counts that somebody asks for a link, and says whether that goes.
  ///
  /// @return open or closed
  public RateLimitDecision pass(String network) {
    var now = clock.instant();
    return count(LINKS, network, now).isPresent() ? new RateLimitDecision.Allowed() : closed(now);
  }

  /// How many it is in all this hour; empty where it is too many, in all or from this network. What
  /// one network sends too much doesn't count in all: it would close the door for everybody.
  private OptionalLong count(String what, String network, Instant now) {
    var hour = now.truncatedTo(ChronoUnit.HOURS);
    var until = hour.plus(HOUR).plus(HOUR);
    var from = what + "from#" + vault.macs().text("network", network, hour.toString());
    return counters.add(from, limits.network(), until).isPresent()
        ? counters.add(what + hour, limits.most(), until)
        : OptionalLong.empty();
  }

  private static RateLimitDecision closed(Instant now) {
    var next = now.truncatedTo(ChronoUnit.HOURS).plus(HOUR);
    return new RateLimitDecision.RateLimited(Duration.between(now, next));
  }

  /// How many came within the last hour: all of this one, and of the one before the part that isn't
  /// an hour ago yet.
  private double estimate(long together, Instant now) {
    var hour = now.truncatedTo(ChronoUnit.HOURS);
    var passed = (double) Duration.between(hour, now).toMillis() / HOUR.toMillis();
    return together + counters.count(SIGN_UPS + hour.minus(HOUR)) * (1 - passed);
  }

  private String proof(SubscriberId who, RelayId relay, Instant now) {
    var expires = now.plus(HOUR).truncatedTo(ChronoUnit.SECONDS);
    return new LinkTokenIssuer(vault.macs())
        .make(LinkPurpose.PROCEED, who, Optional.of(relay), expires, LinkTokenIssuer.NO_NONCE);
  }

  /// A proof is for one mailbox and one newsletter.
  private boolean isProof(String proof, SubscriberId who, RelayId relay, Instant now) {
    return LinkTokenIssuer.read(LinkPurpose.PROCEED, proof, now)
        .filter(it -> it.who().equals(who) && it.relay().equals(Optional.of(relay)))
        .filter(it -> new LinkTokenIssuer(vault.macs()).isGenuine(it, LinkTokenIssuer.NO_NONCE))
        .isPresent();
  }
}
