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
/// @param name of the post, key, issue, picture, turn or case, the keyed code of the reader, or the
///   chosen setting; empty for a relay or the site
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
    return of(deed, Optional.empty(), key.id().thumbprint(), key.version() - 1, key.version());
  }

  /// Returns the result for a key that already had the wanted state.
  public static ActionResult ofUnchangedKey(ActionType deed, EditorKey key) {
    return of(deed, Optional.empty(), key.id().thumbprint(), key.version(), key.version());
  }

  /// Returns the result of inviting an editor.
  public static ActionResult ofInvitation(InvitationId id) {
    return of(ActionType.INVITE_EDITOR, Optional.empty(), id.hash(), 0, 1);
  }

  /// Returns the result of admitting a device.
  public static ActionResult ofDevice(KeyId key) {
    return of(ActionType.ADMIT_DEVICE, Optional.empty(), key.thumbprint(), 0, 1);
  }

  /// Returns the result of a device's use on a new day; nothing has changed on the same day.
  static ActionResult ofRenewal(EditorKey device, int from) {
    return of(
        ActionType.RENEW_DEVICE,
        Optional.empty(),
        device.id().thumbprint(),
        from,
        device.version());
  }

  /// Returns the result of ending an editor's access.
  public static ActionResult ofEditor(EditorId id, int from, int to) {
    return of(ActionType.REVOKE_EDITOR, Optional.empty(), id.hash(), from, to);
  }

  /// Returns the result of revoking a passkey.
  public static ActionResult ofPasskey(Passkey passkey, int from) {
    var to = passkey.version();
    return of(ActionType.REVOKE_PASSKEY, Optional.empty(), passkey.id().hash(), from, to);
  }

  /// Returns the result of cancelling an invitation.
  public static ActionResult ofCancellation(InvitationId id) {
    return of(ActionType.CANCEL_INVITATION, Optional.empty(), id.hash(), 1, 2);
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
    return of(deed, Optional.of(relay), issue.text(), from, to);
  }

  /// Returns the result for the settings of a relay's newsletter.
  ///
  /// @param isAutomatic whether its issues go out when they are due
  public static ActionResult ofMailing(RelayId relay, boolean isAutomatic, int from, int to) {
    return of(
        ActionType.SET_MAILING, Optional.of(relay), isAutomatic ? "automatic" : "manual", from, to);
  }

  /// Returns the result of releasing all newsletters after a restore.
  public static ActionResult ofSiteMailing(int from, int to) {
    return of(ActionType.RELEASE_MAILING, Optional.empty(), "released", from, to);
  }

  /// Returns the result of storing a picture.
  ///
  /// @param isNew whether it wasn't stored before
  public static ActionResult ofPicture(RelayId relay, PictureName picture, boolean isNew) {
    return of(ActionType.STORE_PICTURE, Optional.of(relay), picture.text(), isNew ? 0 : 1, 1);
  }

  /// Returns the result for an author's turn.
  ///
  /// @param number of the turn in its relay
  /// @param from its version before; 0 if it is new
  public static ActionResult ofTurn(ActionType deed, RelayId relay, int number, int from, int to) {
    return of(deed, Optional.of(relay), Integer.toString(number), from, to);
  }

  /// Returns the result for readers.
  ///
  /// @param name the keyed code of a reader's mailbox, or the number of a list's lines
  /// @param isChanged whether anything about readers may have changed
  public static ActionResult ofReaders(
      ActionType deed, Optional<RelayId> relay, String name, boolean isChanged) {
    return of(deed, relay, name, 1, isChanged ? 2 : 1);
  }

  /// Returns the result for what is neither a post nor a description.
  ///
  /// @param from its version before; 0 if it is new
  public static ActionResult of(
      ActionType deed, Optional<RelayId> relay, String name, int from, int to) {
    return new ActionResult(deed, relay, name, 0, from, to, 0);
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
