package dk.blogstafet.editing;

import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostFingerprint;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import java.util.List;

/// What the audit log records of a signed action's change: the result, which also answers the
/// sender, and the SHA-256 of the content before and after in hexadecimal, empty for no content.
public record SignedChange(ActionResult result, String before, String after) {
  private static final String NOTHING = "";

  /// Returns the record of changed posts.
  ///
  /// @param then the relay after the change
  /// @throws IllegalArgumentException unless there is exactly one change
  public static SignedChange of(RelaySnapshot then, List<PostChange> changes) {
    if (changes.size() != 1) {
      throw new IllegalArgumentException(
          "A signed action must have one change, not " + changes.size());
    }
    var change = changes.getFirst();
    var result =
        ActionResult.ofPost(
            ActionType.of(change), then.id(), change.post().post(), then.revision());
    return switch (change) {
      case PostChange.Add(var post) -> new SignedChange(result, NOTHING, PostFingerprint.of(post));
      case PostChange.Correct correct ->
          new SignedChange(
              result, PostFingerprint.of(correct.before()), PostFingerprint.of(correct.post()));
      case PostChange.Withdraw withdraw ->
          new SignedChange(result, PostFingerprint.of(withdraw.before()), NOTHING);
      case PostChange.Restore restore ->
          new SignedChange(result, NOTHING, PostFingerprint.of(restore.before()));
      case PostChange.Purge purge ->
          new SignedChange(result, PostFingerprint.of(purge.before()), NOTHING);
    };
  }

  /// Returns the record of a changed key.
  public static SignedChange of(KeyChange change) {
    var key = change.subject();
    var result = ActionResult.ofKey(change.actionType(), key);
    return new SignedChange(result, NOTHING, ContentHasher.of(key));
  }

  /// Returns the record of a device's new key.
  public static SignedChange ofDevice(EditorKey device) {
    return new SignedChange(ActionResult.ofDevice(device.id()), NOTHING, ContentHasher.of(device));
  }

  /// Returns the record of a new invitation.
  public static SignedChange of(EditorInvitation invitation) {
    var result = ActionResult.ofInvitation(invitation.id());
    return new SignedChange(result, NOTHING, ContentHasher.of(invitation));
  }

  /// Returns the record of a cancelled invitation.
  public static SignedChange ofCancellation(EditorInvitation cancelled) {
    var result = ActionResult.ofCancellation(cancelled.id());
    return new SignedChange(result, ContentHasher.of(cancelled), NOTHING);
  }

  /// Returns the record of a change that concerns no content: the result says all of it.
  public static SignedChange of(ActionResult result) {
    return new SignedChange(result, NOTHING, NOTHING);
  }

  /// Returns the record of a new relay.
  public static SignedChange ofOpening(RelaySnapshot then) {
    var result = ActionResult.ofRelay(ActionType.OPEN_RELAY, then);
    return new SignedChange(result, NOTHING, ContentHasher.of(then.relay()));
  }

  /// Returns the record of a relay's new description.
  public static SignedChange ofDescription(RelaySnapshot seen, RelaySnapshot then) {
    var result = ActionResult.ofRelay(ActionType.DESCRIBE_RELAY, then);
    return new SignedChange(result, ContentHasher.of(seen.relay()), ContentHasher.of(then.relay()));
  }

  /// Returns the record of the site's new description.
  ///
  /// @param seen the site's revision before
  public static SignedChange ofDescription(Revision seen, Site description) {
    var result = ActionResult.ofSite(Math.toIntExact(seen.next().number()));
    return new SignedChange(result, NOTHING, ContentHasher.of(description));
  }
}
