package dk.blogstafet.local.importing;

import dk.blogstafet.local.machine.Trouble;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import java.net.URI;
import java.nio.file.Path;

/// Where relays are kept on this machine, open for work.
public interface Store extends AutoCloseable {
  Relays relays();

  Posts posts();

  /// Sees to it that readers' pages show what the relay holds now, and waits for it.
  Shown show(RelayId relay);

  @Override
  void close();

  /// How far a relay's pages have come.
  ///
  /// @param address of the relay's page
  record Shown(URI address, State state) {}

  /// What readers see of a relay.
  enum State {
    /// All that it holds.
    SERVED,
    /// All that it holds, once a machine runs.
    RENDERED,
    /// Not yet all.
    BEHIND
  }

  /// Opens the store of a data folder.
  interface Door {
    /// Opens the store.
    ///
    /// @throws Trouble if that can't be done now
    Store open(Path data) throws Trouble;
  }
}
