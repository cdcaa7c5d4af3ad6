package dk.blogstafet.reply;

import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Optional;

/// Stores cases. Reads are strongly consistent; expired cases don't exist.
public interface ReplyCases {
  /// Returns a case.
  Optional<ReplyCase> find(ReplyCaseKey key);

  /// Returns a relay's cases, in no particular order.
  List<ReplyCase> of(RelayId relay);

  /// Stores a version of a case.
  ///
  /// @return false if it was changed concurrently; nothing was stored
  boolean store(ReplyCase then);
}
