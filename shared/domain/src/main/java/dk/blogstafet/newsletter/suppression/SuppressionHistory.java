package dk.blogstafet.newsletter.suppression;

import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All suppressions of one mailbox: which are in force, and what they forbid.
public record SuppressionHistory(List<Suppression> lines) {
  public SuppressionHistory {
    lines = List.copyOf(lines);
  }

  /// Returns the suppressions of the log and the table.
  public static SuppressionHistory of(MailboxState state, Suppressions log) {
    var lines = Stream.concat(log.of(state.id()).stream(), state.suppression().stream());
    return new SuppressionHistory(lines.distinct().toList());
  }

  /// Returns whether no operator has lifted a suppression.
  boolean isInForce(Suppression line) {
    return lines.stream().noneMatch(later -> later.lifts(line));
  }

  /// Returns the bounces and complaints that forbid email that third parties can trigger.
  List<Suppression> closing(Optional<SpellingId> address) {
    return lines.stream()
        .filter(line -> line.closesMailbox() || line.stops(address))
        .filter(this::isInForce)
        .toList();
  }

  /// Returns whether email that third parties can trigger is forbidden for a spelling.
  public boolean closes(Optional<SpellingId> address) {
    return !closing(address).isEmpty();
  }

  /// Returns whether email that third parties can trigger is forbidden for all spellings.
  public boolean closesMailbox() {
    return lines.stream().anyMatch(line -> line.closesMailbox() && isInForce(line));
  }

  /// Returns whether a newsletter's emails are forbidden.
  ///
  /// @param address where they would go
  public boolean forbids(Subscription wanted, Optional<SpellingId> address) {
    return lines.stream().anyMatch(line -> forbids(line, wanted, address));
  }

  /// Returns whether one suppression forbids them. A lifted suppression ended earlier
  /// subscriptions, but does not affect later ones.
  boolean forbids(Suppression line, Subscription wanted, Optional<SpellingId> address) {
    var isBefore = !wanted.since().isAfter(line.at());
    return switch (line.reason()) {
      case LEFT, ERASED -> line.concerns(wanted.relay()) && isBefore;
      case BOUNCED, COMPLAINED -> line.stops(address) && (isBefore || isInForce(line));
      case LIFTED -> false;
    };
  }

  /// Returns whether the reader unsubscribed from a newsletter, or all, so that no import may
  /// subscribe them.
  public boolean hasUnsubscribedFrom(RelayId relay) {
    return lines.stream()
        .anyMatch(line ->
            switch (line.reason()) {
              case LEFT, ERASED -> line.concerns(relay);
              case BOUNCED, COMPLAINED, LIFTED -> false;
            });
  }
}
