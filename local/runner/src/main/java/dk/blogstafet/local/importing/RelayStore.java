package dk.blogstafet.local.importing;

import dk.blogstafet.local.machine.UserFacingException;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import java.net.URI;
import java.nio.file.Path;

/// Where relays are kept on this machine, open for work.
public interface RelayStore extends AutoCloseable {
  Relays relays();

  Posts posts();

  /// Sees to it that readers' pages show what the relay holds now, and waits for it.
  PageProgress show(RelayId relay);

  @Override
  void close();

  /// How far a relay's pages have come.
  ///
  /// @param address of the relay's page
  record PageProgress(URI address, PageState state) {}

  /// What readers see of a relay.
  enum PageState {
    /// All that it holds.
    SERVED,
    /// All that it holds, once a machine runs.
    RENDERED,
    /// Not yet all.
    BEHIND
  }

  /// Opens the store of a data folder.
  interface RelayStoreOpener {
    /// Opens the store.
    ///
    /// @throws Trouble if that can't be done now
    RelayStore open(Path data) throws UserFacingException;
  }
}
