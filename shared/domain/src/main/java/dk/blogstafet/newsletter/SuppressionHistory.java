package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known of one mailbox's suppressions, read together: which still stand, and what they
/// forbid.
record SuppressionHistory(List<Suppression> lines) {
  SuppressionHistory {
    lines = List.copyOf(lines);
  }

  /// What the log says, and what the table says.
  static SuppressionHistory of(MailboxState state, Suppressions log) {
    var lines = Stream.concat(log.of(state.id()).stream(), state.suppression().stream());
    return new SuppressionHistory(lines.distinct().toList());
  }

  /// Whether no operator has lifted a line.
  boolean stands(Suppression line) {
    return lines.stream().noneMatch(later -> later.lifts(line));
  }

  /// The bounces and complaints that keep mail from a spelling that anybody can cause.
  List<Suppression> closing(Optional<SpellingId> address) {
    return lines.stream()
        .filter(line -> line.closesMailbox() || line.stops(address))
        .filter(this::stands)
        .toList();
  }

  /// Whether mail that anybody can cause must not go to a spelling.
  boolean closes(Optional<SpellingId> address) {
    return !closing(address).isEmpty();
  }

  /// Whether such mail must not go to any spelling.
  boolean closesMailbox() {
    return lines.stream().anyMatch(line -> line.closesMailbox() && stands(line));
  }

  /// Whether mails of a newsletter must not go out.
  ///
  /// @param address where they would go
  boolean forbids(Subscription wanted, Optional<SpellingId> address) {
    return lines.stream().anyMatch(line -> forbids(line, wanted, address));
  }

  /// Whether one line forbids them. One that was lifted has ended what was wanted before it, and
  /// nothing since.
  boolean forbids(Suppression line, Subscription wanted, Optional<SpellingId> address) {
    var isBefore = !wanted.since().isAfter(line.at());
    return switch (line.reason()) {
      case LEFT, ERASED -> line.concerns(wanted.relay()) && isBefore;
      case BOUNCED, COMPLAINED -> line.stops(address) && (isBefore || stands(line));
      case LIFTED -> false;
    };
  }

  /// Whether the reader left a newsletter, or all, and no list brings them back.
  boolean isAwayFrom(RelayId relay) {
    return lines.stream()
        .anyMatch(line ->
            switch (line.reason()) {
              case LEFT, ERASED -> line.concerns(relay);
              case BOUNCED, COMPLAINED, LIFTED -> false;
            });
  }
}
