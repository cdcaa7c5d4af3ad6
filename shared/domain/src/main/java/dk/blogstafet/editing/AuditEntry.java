package dk.blogstafet.editing;

import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;

/// An entry of the audit log: who did what and when, with the content hashes before and after.
/// Contains the hash of the previous entry, so that changed, moved or removed entries are
/// detectable.
///
/// @param chain the entry's log: `site`, or `relay/` and the relay's slug
/// @param number from 1
/// @param previous hash of the previous entry; empty for the first
/// @param before SHA-256 of the content before; empty if there was none
/// @param after SHA-256 of the content after; empty if there is none
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
      throw new IllegalArgumentException("Invalid audit entry in " + chain);
    }
  }

  /// Returns the SHA-256 of all values in this entry, in hexadecimal: each value in UTF-8, preceded
  /// by its length in bytes and a colon, in the order of this record; those of the result in the
  /// order of its record.
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
