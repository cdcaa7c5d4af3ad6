package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Takes what comes back: a mailbox that isn't there, or a reader who calls a mail unwanted. From
/// then on no mail goes there.
public final class Feedback {
  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final Vault vault;
  private final Clock clock;

  public Feedback(Subscribers subscribers, Suppressions suppressions, Vault vault, Clock clock) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.vault = vault;
    this.clock = clock;
  }

  /// Stops all mail to an address for good. Again is as good as once.
  ///
  /// @param reason a final one
  /// @param relays all there are
  public void stop(EmailAddress address, Suppression.Reason reason, List<RelayId> relays) {
    if (!reason.isFinal()) {
      throw new IllegalArgumentException("Only what is final stops mail for good: " + reason);
    }
    var who = SubscriberId.of(vault.macs(), address);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var line = new Suppression(who, Optional.empty(), reason, now);
    if (suppressions.of(who).stream().noneMatch(it -> it.reason() == reason)) {
      suppressions.add(line);
    }
    Tries.until(() -> apply(line, relays));
  }

  private Optional<Boolean> apply(Suppression line, List<RelayId> relays) {
    var dossier = subscribers.dossier(line.who(), relays);
    if (dossier.person().isBarred() && dossier.active().isEmpty()) {
      return Optional.of(true);
    }
    var left = dossier.active().stream().map(it -> it.left(Tokens.nonce(), line.at())).toList();
    var filing =
        Filing.NOTHING.with(left).with(dossier.person().suppressed(line)).noting(lines(left));
    return subscribers.file(filing) ? Optional.of(true) : Optional.empty();
  }

  private static List<Consent> lines(List<Subscription> left) {
    return left.stream()
        .map(it -> Consent.of(Consent.Kind.WITHDRAWN, it, Optional.empty()))
        .toList();
  }
}
