package dk.blogstafet.relay.change;

import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.validation.Validated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens relays and changes their descriptions.
public final class RelayEditor {
  private final Relays relays;

  public RelayEditor(Relays relays) {
    this.relays = relays;
  }

  /// Opens a relay. A repeated request finds the open relay and stores nothing.
  ///
  /// @param id its name in addresses, which never changes
  public OpenRelayOutcome open(@Nullable String id, RelayDraft draft) {
    return switch (RelayValidator.ofNew(id, draft)) {
      case Validated.Invalid(var errors) -> new ChangeRefusal.Invalid(errors);
      case Validated.Valid(var relay) ->
          OptimisticRetry.until(() -> open(relay), new ChangeRefusal.Busy());
    };
  }

  /// Changes a relay's description, if the version that the editor saw is current. Posts published
  /// in the meantime do not conflict.
  ///
  /// @param seen the version of the description on which the draft is based
  public DescribeRelayOutcome describe(RelayId relay, int seen, RelayDraft draft) {
    return OptimisticRetry.in(
        relays,
        relay,
        snapshot -> describe(snapshot, seen, draft),
        new ChangeRefusal.RelayNotFound(relay),
        new ChangeRefusal.Busy());
  }

  private Optional<OpenRelayOutcome> open(Relay relay) {
    return switch (relays.open(relay)) {
      case CommitResult.Done(var snapshot) -> Optional.of(new OpenRelayOutcome.Opened(snapshot));
      case CommitResult.Conflict() ->
          relays.find(relay.id()).map(snapshot -> existing(snapshot, relay));
    };
  }

  private static OpenRelayOutcome existing(RelaySnapshot snapshot, Relay relay) {
    return snapshot.relay().hasContentOf(relay)
        ? new OpenRelayOutcome.AlreadyOpen(snapshot)
        : new OpenRelayOutcome.NameTaken(relay.id());
  }

  private Optional<DescribeRelayOutcome> describe(
      RelaySnapshot snapshot, int seen, RelayDraft draft) {
    return switch (RelayValidator.of(snapshot, draft)) {
      case Validated.Invalid(var errors) -> Optional.of(new ChangeRefusal.Invalid(errors));
      case Validated.Valid(var description) when snapshot.relay().hasContentOf(description) ->
          Optional.of(new DescribeRelayOutcome.Unchanged(snapshot));
      case Validated.Valid(var _) when snapshot.version() != seen ->
          Optional.of(new ChangeRefusal.Conflict(snapshot.version()));
      case Validated.Valid(var description) ->
          switch (relays.describe(snapshot, description)) {
            case CommitResult.Done(var then) -> Optional.of(new DescribeRelayOutcome.Done(then));
            case CommitResult.Conflict() -> Optional.empty();
          };
    };
  }
}
