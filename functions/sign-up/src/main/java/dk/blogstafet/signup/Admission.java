package dk.blogstafet.signup;

import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.newsletter.ContentionException;
import dk.blogstafet.newsletter.SignUpRateLimiter;
import dk.blogstafet.newsletter.SignUps;
import dk.blogstafet.newsletter.vault.KeyVault;

/// Takes wishes in, or says what is in the way: first what only the reader can mend, then whether
/// there are too many.
final class Admission {
  private final SignUpRateLimiter limiter;
  private final SignUps signUps;

  Admission(SignUpRateLimiter signUpRateLimiter, SignUps signUps) {
    this.limiter = signUpRateLimiter;
    this.signUps = signUps;
  }

  GatewayResponse answer(Wish wish, Replies replies) {
    var errors = wish.errors();
    if (!errors.isEmpty()) {
      return replies.flawed(wish.entry(), errors);
    }
    if (!wish.hasSeenTheWords()) {
      return replies.reworded(wish.entry(), wish.text());
    }
    try {
      return admit(wish, replies);
    } catch (KeyVault.KeysNotReadyException | ContentionException _) {
      return replies.unavailable().counted(Metric.SIGN_UPS_REFUSED);
    }
  }

  private GatewayResponse admit(Wish wish, Replies replies) {
    return switch (limiter.admit(
        wish.network(), wish.address(), wish.relay().id(), wish.proof(), wish.isDoubtful())) {
      case SignUpRateLimiter.RateLimitDecision.Allowed() -> {
        signUps.take(wish.checked());
        yield replies.taken().counted(Metric.SIGN_UPS);
      }
      case SignUpRateLimiter.RateLimitDecision.ChallengeRequired(var proof) -> {
        var narrow = replies.narrow(wish.entry(), proof);
        yield wish.isDoubtful() ? narrow : narrow.counted(Metric.ATTACK_MODE);
      }
      case SignUpRateLimiter.RateLimitDecision.RateLimited(var pause) ->
          replies.tooMany(pause).counted(Metric.SIGN_UPS_REFUSED);
    };
  }
}
