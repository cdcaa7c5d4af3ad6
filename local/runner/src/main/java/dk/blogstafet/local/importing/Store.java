package dk.blogstafet.local.importing;

import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Where relays are kept on this machine, open for work: in the process that runs there, or in this
/// one.
public interface Store extends AutoCloseable {
  Relays relays();

  Posts posts();

  /// Waits until readers' pages show what the relay holds now.
  ///
  /// @return the address of the relay's page; empty if the pages take longer than one may wait
  Optional<URI> show(RelayId relay);

  @Override
  void close();

  /// Opens the store of a data folder.
  interface Door {
    /// Opens the store.
    ///
    /// @throws IOException with a sentence that says what to do, if that can't be done now
    Store open(Path data) throws IOException;
  }
}
