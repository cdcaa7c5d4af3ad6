package dk.blogstafet.editing;

import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.InvitationId;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.passkey.Passkey;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import java.util.Optional;

/// The result of an action: enough to answer its sender, the first time and when repeated.
///
/// @param relay the relay that was changed
/// @param name of the post, the key, the issue, the picture, the turn or the case, the keyed code
///   of the reader, or the chosen setting; empty for a relay or the site
/// @param leg of the post; 0 if there is none
/// @param from the version before; 0 if there was none
/// @param to the version after
/// @param revision of the relay or the site afterwards; 0 for keys and newsletters
public record ActionResult(
    ActionType actionType,
    Optional<RelayId> relay,
    String name,
    int leg,
    int from,
    int to,
    long revision) {
  /// Returns the result of a key change.
  public static ActionResult ofKey(ActionType deed, EditorKey key) {
    var id = key.id().thumbprint();
    return new ActionResult(deed, Optional.empty(), id, 0, key.version() - 1, key.version(), 0);
  }

  /// Returns the result for a key that already had the wanted state.
  public static ActionResult ofUnchangedKey(ActionType deed, EditorKey key) {
    var id = key.id().thumbprint();
    return new ActionResult(deed, Optional.empty(), id, 0, key.version(), key.version(), 0);
  }

  /// Returns the result of inviting an editor.
  public static ActionResult ofInvitation(InvitationId id) {
    return new ActionResult(ActionType.INVITE_EDITOR, Optional.empty(), id.hash(), 0, 0, 1, 0);
  }

  /// Returns the result of admitting a device.
  public static ActionResult ofDevice(KeyId key) {
    return new ActionResult(
        ActionType.ADMIT_DEVICE, Optional.empty(), key.thumbprint(), 0, 0, 1, 0);
  }

  /// Returns the result of a device's use on a new day; nothing has changed on the same day.
  static ActionResult ofRenewal(EditorKey device, int from) {
    var name = device.id().thumbprint();
    return new ActionResult(
        ActionType.RENEW_DEVICE, Optional.empty(), name, 0, from, device.version(), 0);
  }

  /// Returns the result of ending an editor's access.
  public static ActionResult ofEditor(EditorId id, int from, int to) {
    return new ActionResult(ActionType.REVOKE_EDITOR, Optional.empty(), id.hash(), 0, from, to, 0);
  }

  /// Returns the result of revoking a passkey.
  public static ActionResult ofPasskey(Passkey passkey, int from) {
    var name = passkey.id().hash();
    return new ActionResult(
        ActionType.REVOKE_PASSKEY, Optional.empty(), name, 0, from, passkey.version(), 0);
  }

  /// Returns the result of cancelling an invitation.
  public static ActionResult ofCancellation(InvitationId id) {
    return new ActionResult(ActionType.CANCEL_INVITATION, Optional.empty(), id.hash(), 0, 1, 2, 0);
  }

  /// Returns the result of a post change.
  ///
  /// @param revision of the relay after the change
  public static ActionResult ofPost(
      ActionType deed, RelayId relay, PostSummary post, Revision revision) {
    return ofPost(deed, relay, post, post.version() - 1, revision);
  }

  /// Returns the result for a post that already had the wanted state.
  public static ActionResult ofUnchangedPost(ActionType deed, RelayId relay, PostSummary post) {
    return ofPost(deed, relay, post, post.version(), Revision.NONE);
  }

  private static ActionResult ofPost(
      ActionType deed, RelayId relay, PostSummary post, int from, Revision revision) {
    return new ActionResult(
        deed,
        Optional.of(relay),
        post.id().slug(),
        post.leg().number(),
        from,
        post.version(),
        revision.number());
  }

  /// Returns the result of opening or describing a relay.
  public static ActionResult ofRelay(ActionType deed, RelaySnapshot then) {
    return ofRelay(deed, then.version() - 1, then);
  }

  /// Returns the result for a relay that already had the wanted state.
  public static ActionResult ofUnchangedRelay(ActionType deed, RelaySnapshot then) {
    return ofRelay(deed, then.version(), then);
  }

  private static ActionResult ofRelay(ActionType deed, int from, RelaySnapshot then) {
    var revision = then.revision().number();
    return new ActionResult(deed, Optional.of(then.id()), "", 0, from, then.version(), revision);
  }

  /// Returns the result of describing the site.
  ///
  /// @param version of the site after the change
  public static ActionResult ofSite(int version) {
    return ofSite(version - 1, version);
  }

  /// Returns the result for a site that already had the wanted description.
  public static ActionResult ofUnchangedSite(int version) {
    return ofSite(version, version);
  }

  private static ActionResult ofSite(int from, int to) {
    return new ActionResult(ActionType.DESCRIBE_SITE, Optional.empty(), "", 0, from, to, to);
  }

  /// Returns the result for an issue of a newsletter.
  ///
  /// @param from its version before; 0 if it is new
  public static ActionResult ofIssue(
      ActionType deed, RelayId relay, IssueId issue, int from, int to) {
    return new ActionResult(deed, Optional.of(relay), issue.text(), 0, from, to, 0);
  }

  /// Returns the result for the settings of a relay's newsletter.
  ///
  /// @param isAutomatic whether its issues go out when they are due
  public static ActionResult ofMailing(RelayId relay, boolean isAutomatic, int from, int to) {
    var name = isAutomatic ? "automatic" : "manual";
    return new ActionResult(ActionType.SET_MAILING, Optional.of(relay), name, 0, from, to, 0);
  }

  /// Returns the result of releasing all newsletters after a restore.
  public static ActionResult ofSiteMailing(int from, int to) {
    return new ActionResult(
        ActionType.RELEASE_MAILING, Optional.empty(), "released", 0, from, to, 0);
  }

  /// Returns the result of storing a picture.
  ///
  /// @param isNew whether it wasn't stored before
  public static ActionResult ofPicture(RelayId relay, PictureName picture, boolean isNew) {
    var from = isNew ? 0 : 1;
    return new ActionResult(
        ActionType.STORE_PICTURE, Optional.of(relay), picture.text(), 0, from, 1, 0);
  }

  /// Returns the result for an author's turn.
  ///
  /// @param number of the turn in its relay
  /// @param from its version before; 0 if it is new
  public static ActionResult ofTurn(ActionType deed, RelayId relay, int number, int from, int to) {
    return new ActionResult(deed, Optional.of(relay), Integer.toString(number), 0, from, to, 0);
  }

  /// Returns the result for a reader.
  ///
  /// @param code the keyed code of the reader's mailbox
  /// @param isChanged whether anything about the reader was changed
  public static ActionResult ofReader(ActionType deed, String code, boolean isChanged) {
    return new ActionResult(deed, Optional.empty(), code, 0, 1, isChanged ? 2 : 1, 0);
  }

  /// Returns the result of importing or exporting a part of a list of readers.
  ///
  /// @param count how many lines it has
  /// @param isChanged whether readers may have been added
  public static ActionResult ofReaderList(
      ActionType deed, RelayId relay, int count, boolean isChanged) {
    var name = Integer.toString(count);
    return new ActionResult(deed, Optional.of(relay), name, 0, 1, isChanged ? 2 : 1, 0);
  }

  /// Returns the result for a request for a reply.
  ///
  /// @param name of the case
  /// @param from its version before; 0 if it is new
  public static ActionResult ofReply(
      ActionType deed, RelayId relay, String name, int from, int to) {
    return new ActionResult(deed, Optional.of(relay), name, 0, from, to, 0);
  }

  /// Returns the chain of the audit log that records the result.
  public String chain() {
    return relay.map(id -> "relay/" + id.slug()).orElse("site");
  }

  /// Returns whether anything was changed.
  public boolean changed() {
    return from != to;
  }
}
