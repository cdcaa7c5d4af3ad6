package dk.blogstafet.editing;

import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostFingerprint;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;

/// The content hashes of an audit entry: SHA-256 before and after, in hexadecimal; empty for no
/// content.
public record ContentHashes(String before, String after) {
  private static final String NOTHING = "";

  /// Returns the hashes of a post change.
  public static ContentHashes of(PostChange change) {
    return switch (change) {
      case PostChange.Add(var post) -> new ContentHashes(NOTHING, PostFingerprint.of(post));
      case PostChange.Correct correct ->
          new ContentHashes(
              PostFingerprint.of(correct.before()), PostFingerprint.of(correct.post()));
      case PostChange.Withdraw withdraw ->
          new ContentHashes(PostFingerprint.of(withdraw.before()), NOTHING);
      case PostChange.Restore restore ->
          new ContentHashes(NOTHING, PostFingerprint.of(restore.before()));
      case PostChange.Purge purge -> new ContentHashes(PostFingerprint.of(purge.before()), NOTHING);
    };
  }

  /// Returns the hashes of a key change.
  public static ContentHashes of(KeyChange change) {
    return new ContentHashes(NOTHING, ContentHasher.of(change.subject()));
  }

  /// Returns the hashes of a new relay.
  public static ContentHashes of(Relay opened) {
    return new ContentHashes(NOTHING, ContentHasher.of(opened));
  }

  /// Returns the hashes of a relay's new description.
  public static ContentHashes of(Relay before, Relay after) {
    return new ContentHashes(ContentHasher.of(before), ContentHasher.of(after));
  }

  /// Returns the hashes of a site description.
  public static ContentHashes of(Site site) {
    return new ContentHashes(NOTHING, ContentHasher.of(site));
  }
}
