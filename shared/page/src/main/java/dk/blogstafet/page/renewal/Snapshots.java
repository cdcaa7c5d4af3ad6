package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Standing;
import java.util.function.Function;

/// Makes things from a relay's rows, each from one revision: if the relay moved while its rows were
/// read, they are read again.
final class Snapshots {
  /// How often a relay may move while its rows are read.
  private static final int READS = 20;

  private final Relays relays;
  private final RelayId relay;
  private Standing seen;

  /// Begins.
  ///
  /// @param seen the relay as it was read last
  Snapshots(Relays relays, Standing seen) {
    this.relays = relays;
    this.relay = seen.id();
    this.seen = seen;
  }

  /// The relay as it was read last.
  Standing seen() {
    return seen;
  }

  /// Reads the relay again, and says at which revision it is.
  long latest() {
    seen = relays.find(relay).orElseThrow();
    return seen.revision().number();
  }

  /// Makes something from the relay as it stands.
  ///
  /// @throws IllegalStateException if it moves faster than it can be read
  <T> Snapshot<T> of(Function<Standing, T> compose) {
    for (var read = 0; read < READS; read++) {
      var before = seen;
      var made = compose.apply(before);
      if (latest() == before.revision().number()) {
        return new Snapshot<>(made, before.revision().number());
      }
    }
    throw new IllegalStateException(
        "The relay " + relay + " moves faster than it can be read. The next renewal tries again.");
  }

  /// Something made from the relay as it stood at one revision.
  record Snapshot<T>(T made, long revision) {}
}
