package dk.blogstafet.signup;

import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.newsletter.signup.SignUpRateLimiter;
import dk.blogstafet.newsletter.signup.SignUps;
import dk.blogstafet.relay.change.ContentionException;
import dk.blogstafet.vault.KeyVault;

/// Accepts sign-ups or rejects them: first for errors that only the reader can fix, then for
/// exceeded limits.
final class SignUpAdmission {
  private final SignUpRateLimiter limiter;
  private final SignUps signUps;

  SignUpAdmission(SignUpRateLimiter signUpRateLimiter, SignUps signUps) {
    this.limiter = signUpRateLimiter;
    this.signUps = signUps;
  }

  GatewayResponse answer(SignUpAttempt attempt, SignUpReplies replies) {
    var errors = attempt.errors();
    if (!errors.isEmpty()) {
      return replies.invalid(attempt.submission(), errors);
    }
    if (!attempt.hasSeenConsentText()) {
      return replies.consentTextChanged(attempt.submission(), attempt.text());
    }
    try {
      return admit(attempt, replies);
    } catch (KeyVault.KeysNotReadyException | ContentionException _) {
      return replies.unavailable().counted(Metric.SIGN_UPS_REFUSED);
    }
  }

  private GatewayResponse admit(SignUpAttempt attempt, SignUpReplies replies) {
    return switch (limiter.admit(
        attempt.network(),
        attempt.address(),
        attempt.relay().id(),
        attempt.proof(),
        attempt.isDoubtful())) {
      case SignUpRateLimiter.RateLimitDecision.Allowed() -> {
        signUps.store(attempt.checked());
        yield replies.accepted().counted(Metric.SIGN_UPS);
      }
      case SignUpRateLimiter.RateLimitDecision.ChallengeRequired(var proof) -> {
        var challenge = replies.challenge(attempt.submission(), proof);
        yield attempt.isDoubtful() ? challenge : challenge.counted(Metric.ATTACK_MODE);
      }
      case SignUpRateLimiter.RateLimitDecision.RateLimited(var pause) ->
          replies.tooMany(pause).counted(Metric.SIGN_UPS_REFUSED);
    };
  }
}
