package dk.blogstafet.relay;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens relays and describes them anew.
public final class RelayEditor {
  private final Relays relays;

  public RelayEditor(Relays relays) {
    this.relays = relays;
  }

  /// Opens a relay. Sent again, it is found and not opened twice.
  ///
  /// @param id its name in addresses, which it keeps for good
  public Opening open(@Nullable String id, RelayDraft draft) {
    return switch (RelayCheck.ofNew(id, draft)) {
      case RelayCheck.Result.Flawed(var flaws) -> new Refusal.Flawed(flaws);
      case RelayCheck.Result.Sound(var relay) ->
          Attempts.until(() -> open(relay), new Refusal.Busy());
    };
  }

  /// Describes a relay anew, if its description is still the one that the editor saw. Posts that
  /// come in meanwhile don't matter.
  ///
  /// @param seen the version of the description on which the draft is based
  public Description describe(RelayId relay, int seen, RelayDraft draft) {
    return Attempts.in(
        relays,
        relay,
        standing -> describe(standing, seen, draft),
        new Refusal.NoSuchRelay(relay),
        new Refusal.Busy());
  }

  private Optional<Opening> open(Relay relay) {
    return switch (relays.open(relay)) {
      case Recorded.Done(var standing) -> Optional.of(new Opening.Opened(standing));
      case Recorded.Overtaken() -> relays.find(relay.id()).map(standing -> there(standing, relay));
    };
  }

  private static Opening there(Standing standing, Relay relay) {
    return standing.relay().says(relay)
        ? new Opening.AlreadyOpen(standing)
        : new Opening.NameTaken(relay.id());
  }

  private Optional<Description> describe(Standing standing, int seen, RelayDraft draft) {
    return switch (RelayCheck.of(standing, draft)) {
      case RelayCheck.Result.Flawed(var flaws) -> Optional.of(new Refusal.Flawed(flaws));
      case RelayCheck.Result.Sound(var anew) when standing.relay().says(anew) ->
          Optional.of(new Description.Unchanged(standing));
      case RelayCheck.Result.Sound _ when standing.version() != seen ->
          Optional.of(new Refusal.Conflict(standing.version()));
      case RelayCheck.Result.Sound(var anew) ->
          switch (relays.describe(standing, anew)) {
            case Recorded.Done(var then) -> Optional.of(new Description.Described(then));
            case Recorded.Overtaken() -> Optional.empty();
          };
    };
  }
}
