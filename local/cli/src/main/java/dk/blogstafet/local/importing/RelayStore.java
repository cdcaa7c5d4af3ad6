package dk.blogstafet.local.importing;

import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.Pictures;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// The open store of relays on this machine.
public interface RelayStore extends AutoCloseable {
  Relays relays();

  Posts posts();

  /// Returns the store of pictures; empty if there is none, as in a rehearsal.
  default Optional<Pictures> pictures() {
    return Optional.empty();
  }

  /// Renders the relay's pages, or waits until they are rendered.
  PageProgress show(RelayId relay);

  @Override
  void close();

  /// The state of a relay's pages.
  ///
  /// @param address of the relay's page
  record PageProgress(URI address, PageState state) {}

  /// How much of a relay's content readers can see.
  enum PageState {
    /// All of it, on a running site.
    SERVED,
    /// All of it, as soon as the site runs.
    RENDERED,
    /// Only a part: pages are still being rendered.
    BEHIND
  }

  /// Opens the store of a data folder.
  interface RelayStoreOpener {
    /// Opens the store.
    ///
    /// @throws UserFacingException if the store can't be opened now
    RelayStore open(Path data) throws UserFacingException;
  }
}
