package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import java.util.Optional;

/// The content of a change row's key, as read from the table's stream.
public record ChangeRowKey(RelayId relay, Revision revision, RenewalHint hint) {
  /// Parses a key; empty for a row that isn't a change.
  public static Optional<ChangeRowKey> parse(String partition, String sort) {
    return PostTableKeys.parseChange(new RowKey(partition, sort));
  }
}
