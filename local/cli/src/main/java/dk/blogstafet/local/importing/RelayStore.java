package dk.blogstafet.local.importing;

import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import java.net.URI;
import java.nio.file.Path;

/// The store of relays on this machine, open for work.
public interface RelayStore extends AutoCloseable {
  Relays relays();

  Posts posts();

  /// Renders the relay's pages, or waits until they are rendered.
  PageProgress show(RelayId relay);

  @Override
  void close();

  /// The state of a relay's pages.
  ///
  /// @param address of the relay's page
  record PageProgress(URI address, PageState state) {}

  /// What readers see of a relay's content.
  enum PageState {
    /// Everything, on a running site.
    SERVED,
    /// Everything, once the site runs.
    RENDERED,
    /// Not everything yet.
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
