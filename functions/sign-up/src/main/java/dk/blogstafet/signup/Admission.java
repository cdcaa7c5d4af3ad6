package dk.blogstafet.signup;

import dk.blogstafet.gateway.Metric;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.newsletter.Crowded;
import dk.blogstafet.newsletter.Guard;
import dk.blogstafet.newsletter.SignUps;
import dk.blogstafet.newsletter.vault.Vault;

/// Takes wishes in, or says what is in the way: first what only the reader can mend, then whether
/// there are too many.
final class Admission {
  private final Guard guard;
  private final SignUps signUps;

  Admission(Guard guard, SignUps signUps) {
    this.guard = guard;
    this.signUps = signUps;
  }

  Response answer(Wish wish, Replies replies) {
    var flaws = wish.flaws();
    if (!flaws.isEmpty()) {
      return replies.flawed(wish.entry(), flaws);
    }
    if (!wish.hasSeenTheWords()) {
      return replies.reworded(wish.entry(), wish.wording());
    }
    try {
      return admit(wish, replies);
    } catch (Vault.NotReady | Crowded _) {
      return replies.unavailable().counted(Metric.SIGN_UPS_REFUSED);
    }
  }

  private Response admit(Wish wish, Replies replies) {
    return switch (guard.admit(
        wish.network(), wish.address(), wish.relay().id(), wish.proof(), wish.isDoubtful())) {
      case Guard.Gate.Open() -> {
        signUps.take(wish.checked());
        yield replies.taken().counted(Metric.SIGN_UPS);
      }
      case Guard.Gate.Narrow(var proof) -> {
        var narrow = replies.narrow(wish.entry(), proof);
        yield wish.isDoubtful() ? narrow : narrow.counted(Metric.ATTACK_MODE);
      }
      case Guard.Gate.Closed(var pause) -> replies.tooMany(pause).counted(Metric.SIGN_UPS_REFUSED);
    };
  }
}
