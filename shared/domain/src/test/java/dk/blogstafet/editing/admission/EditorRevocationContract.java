package dk.blogstafet.editing.admission;

import static dk.blogstafet.editing.EditorSamples.NOW;
import static dk.blogstafet.editing.EditorSamples.act;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.EditorAccount;
import dk.blogstafet.editing.EditorChange;
import dk.blogstafet.editing.EditorInvitation;
import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.InvitationCode;
import dk.blogstafet.editing.KeyChange;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.StaleActionException;
import dk.blogstafet.editing.key.DeviceMembership;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.passkey.Passkey;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The contract of [EditorInvitations] and [Editors] while access is revoked: whichever of two
/// writes comes first, nothing is stored by those who have lost their access before.
public abstract class EditorRevocationContract extends EditorDevicesContract {
  /// What a device needs to have access.
  enum Access {
    EDITOR,
    PASSKEY,
    KEY
  }

  @ParameterizedTest
  @EnumSource
  void admitsNoDeviceThatARevokedOneInvited(Access access) {
    var inviter = stored(admitted());
    var invitation = invitedBy(inviter);
    revoke(access, inviter);

    assertThrows(StaleActionException.class, () -> admit(invitation, inviter));

    assertEquals(Optional.empty(), editors().account(EditorId.of(invitation.id())));
    assertEquals(Optional.of(invitation), invitations().find(invitation.id()));
  }

  @ParameterizedTest
  @EnumSource
  void keepsAnEditorWhoWasAdmittedBeforeTheRevocation(Access access) {
    var inviter = stored(admitted());
    var invitation = invitedBy(inviter);
    admit(invitation, inviter);

    revoke(access, inviter);

    var editor = editors().account(EditorId.of(invitation.id())).orElseThrow();
    assertEquals(Optional.empty(), editor.revoked());
  }

  @ParameterizedTest
  @EnumSource
  void letsARevokedDeviceChangeNothing(Access access) {
    var device = stored(admitted());
    var target = invitedBy(device);
    admit(target, device);
    var other = editors().account(EditorId.of(target.id())).orElseThrow();
    revoke(access, device);
    var fresh = EditorSamples.key();
    var end = device.endingAt(NOW.plusSeconds(9));

    assertStale(device, it -> editors().change(it, EditorChange.of(other.revokedAt(NOW))));
    assertStale(device, it -> editors().change(it, KeyChange.add(fresh)));
    assertStale(device, it -> editors().change(it, KeyChange.rotate(fresh, end)));
    assertStale(device, it -> editors().change(it, KeyChange.revoke(device.revokedAt(NOW))));
    assertStale(device, it -> editors().recordReceipt(it, ActionResult.ofUnchangedSite(1)));
    assertStale(device, it -> invitations().cancel(it, invitation().cancelledAt(NOW)));
    assertEquals(Optional.of(other), editors().account(other.id()));
    assertEquals(Optional.empty(), editors().find(fresh.id()));
  }

  @Test
  void letsADeviceEndTheAccessOfItsEditor() {
    var device = stored(admitted());

    editors().change(act(device), EditorChange.of(account(device).revokedAt(NOW)));

    assertTrue(account(device).revoked().isPresent());
  }

  @Test
  void letsADeviceRevokeItsPasskey() {
    var device = stored(admitted());

    editors().change(act(device), EditorChange.of(passkeyOf(device).revokedAt(NOW)));

    assertTrue(passkeyOf(device).revoked().isPresent());
  }

  @ParameterizedTest
  @EnumSource
  void admitsAFurtherDeviceOnlyWhileTheFirstHasAccess(Access access) {
    var inviter = stored(admitted());
    var editor = account(inviter);
    var further = device(editor, Optional.empty());
    var late = device(editor, Optional.empty());

    join(further, inviter);
    revoke(access, inviter);

    assertEquals(Optional.of(further), editors().find(further.id()));
    assertThrows(StaleActionException.class, () -> join(late, inviter));
    assertEquals(Optional.empty(), editors().find(late.id()));
  }

  EditorKey stored(EditorAccount editor) {
    var device = device(editor, Optional.of(passkey(editor.id()).id()));
    editors().trust(device);
    return device;
  }

  EditorInvitation invitedBy(EditorKey device) {
    var fresh = InvitationCode.create(new SecureRandom()).id();
    var end = NOW.plus(Duration.ofDays(7));
    var made = new EditorInvitation(fresh, "Bo", KeyGrant.ALL, end, Optional.of(device.id()));
    invitations().invite(act(device), made);
    return made;
  }

  void admit(EditorInvitation invitation, EditorKey inviter) {
    var editor = EditorAccount.invited(invitation, NOW, NOW.plus(Duration.ofDays(90)));
    var device = device(editor, Optional.empty());
    admit(device, invitation, inviter, Optional.of(editor));
  }

  private void join(EditorKey further, EditorKey inviter) {
    var invitation = invitation().joining(inviter.device().map(DeviceMembership::editor));
    admit(further, invitation, inviter, Optional.empty());
  }

  private void admit(
      EditorKey device,
      EditorInvitation invitation,
      EditorKey inviter,
      Optional<EditorAccount> editor) {
    var used = invitation.usedBy(device.id());
    var change = AdmissionChange.of(used, Optional.of(inviter), editor, Optional.empty());
    invitations().admit(act(device), change);
  }

  private void revoke(Access access, EditorKey device) {
    var act = act(trusted());
    switch (access) {
      case EDITOR -> editors().change(act, EditorChange.of(account(device).revokedAt(NOW)));
      case PASSKEY -> editors().change(act, EditorChange.of(passkeyOf(device).revokedAt(NOW)));
      case KEY -> editors().change(act, KeyChange.revoke(device.revokedAt(NOW)));
    }
  }

  EditorAccount account(EditorKey device) {
    return editors().account(device.device().orElseThrow().editor()).orElseThrow();
  }

  Passkey passkeyOf(EditorKey device) {
    return editors().passkey(device.device().orElseThrow().passkey().orElseThrow()).orElseThrow();
  }

  static void assertStale(EditorKey signer, Consumer<SignedAction> change) {
    var act = act(signer);
    assertThrows(StaleActionException.class, () -> change.accept(act));
  }
}
