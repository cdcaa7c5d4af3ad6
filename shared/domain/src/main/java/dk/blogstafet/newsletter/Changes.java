package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a reader's wishes change. New newsletters go where the first one goes.
final class Changes {
  /// Where the words of new newsletters are read.
  private static final String PAGE = "/nyhedsbrev/valg";

  private final Dossier dossier;
  private final Map<RelayId, Wording> wordings;
  private final Instant now;
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final List<Consent> lines = new ArrayList<>();
  private final List<Suppression> suppressions = new ArrayList<>();

  Changes(Dossier dossier, Map<RelayId, Wording> wordings, Instant now) {
    this.dossier = dossier;
    this.wordings = wordings;
    this.now = now;
  }

  /// Adds a wish; an absent frequency is to leave.
  void wish(RelayId relay, Optional<Frequency> wish) {
    var active = dossier.of(relay).filter(Subscription::isActive);
    if (active.isPresent()) {
      wish.ifPresentOrElse(often -> often(active.get(), often), () -> leave(active.get()));
    } else {
      wish.ifPresent(often -> begin(relay, often));
    }
  }

  Filing filing() {
    return Filing.NOTHING.with(subscriptions).noting(lines);
  }

  /// What is to be noted before the change is stored.
  List<Suppression> suppressions() {
    return List.copyOf(suppressions);
  }

  private void often(Subscription seen, Frequency frequency) {
    if (seen.frequency() != frequency) {
      var then = seen.often(frequency);
      subscriptions.add(then);
      lines.add(Consent.of(Consent.Kind.CHANGED, then, now, Optional.empty()));
    }
  }

  private void leave(Subscription seen) {
    var then = seen.left(Tokens.nonce(), now);
    subscriptions.add(then);
    suppressions.add(Suppression.of(then));
    lines.add(Consent.of(Consent.Kind.WITHDRAWN, then, Optional.empty()));
  }

  private void begin(RelayId relay, Frequency frequency) {
    var wording = wordings.get(relay);
    if (wording != null) {
      dossier.first().ifPresent(other -> begin(relay, frequency, other, wording));
    }
  }

  private void begin(RelayId relay, Frequency frequency, Subscription other, Wording wording) {
    var then =
        Subscription.active(
                other.who(),
                relay,
                frequency,
                other.address().orElseThrow(),
                other.spelling(),
                Tokens.nonce(),
                now)
            .after(dossier.of(relay));
    var asking = new Consent.Asking(now, PAGE, wording.hash());
    subscriptions.add(then);
    lines.add(Consent.of(Consent.Kind.GIVEN, then, Optional.of(asking)));
  }
}
