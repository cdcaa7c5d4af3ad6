package dk.blogstafet.editing;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;

/// A line of the trail: who did what and when, from which content to which. It holds the hash of
/// the line before it, so that no line can be changed, moved or taken out unseen.
///
/// @param chain which trail it is in: `site`, or `relay/` and the relay's name
/// @param number from 1
/// @param previous hash of the line before; empty for the first
/// @param before SHA-256 of the content before; empty where there was none
/// @param after SHA-256 of the content since; empty where there is none
public record AuditEntry(
    String chain,
    long number,
    String previous,
    Instant at,
    KeyId key,
    String owner,
    String upload,
    ActionResult result,
    String before,
    String after) {
  public AuditEntry {
    if (number < 1 || (number == 1) != previous.isEmpty()) {
      throw new IllegalArgumentException("Unchecked line of the trail " + chain);
    }
  }

  /// SHA-256 over everything in this line, in hexadecimal: each value in UTF-8 behind its length in
  /// bytes and a colon, in the order of this record; the effect's in the order of its own.
  public String hash() {
    return new LengthPrefixedHash()
        .add(chain)
        .add(number)
        .add(previous)
        .add(at.toEpochMilli())
        .add(key.thumbprint())
        .add(owner)
        .add(upload)
        .add(result.actionType().label())
        .add(result.relay().map(RelayId::slug).orElse(""))
        .add(result.name())
        .add(result.leg())
        .add(result.from())
        .add(result.to())
        .add(result.revision())
        .add(before)
        .add(after)
        .hex();
  }
}
