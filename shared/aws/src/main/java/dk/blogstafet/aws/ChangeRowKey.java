package dk.blogstafet.aws;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import java.util.Optional;

/// What the key of a change's row says, as it comes out of the table's stream.
public record ChangeRowKey(RelayId relay, Revision revision, RenewalHint hint) {
  /// Reads a key; empty for a row that is no change.
  public static Optional<ChangeRowKey> parse(String partition, String sort) {
    return PostTableKeys.parseChange(new RowKey(partition, sort));
  }
}
