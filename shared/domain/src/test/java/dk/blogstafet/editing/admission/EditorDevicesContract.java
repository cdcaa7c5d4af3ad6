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
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.InvitationCode;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.StaleActionException;
import dk.blogstafet.editing.key.DeviceMembership;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.PasskeyId;
import dk.blogstafet.editing.passkey.Passkey;
import dk.blogstafet.editing.passkey.SoftAuthenticator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The contract of [EditorInvitations] and [Editors] about editors, their devices and passkeys.
public abstract class EditorDevicesContract {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-18");

  private final SoftAuthenticator phone = SoftAuthenticator.es256();

  /// Returns the adapter under test.
  protected abstract EditorInvitations invitations();

  /// Returns the editors of the same store.
  protected abstract Editors editors();

  @Test
  void knowsNoEditorAndNoPasskeyThatWasNotStored() {
    var id = EditorId.of(InvitationCode.create(new SecureRandom()).id());

    assertEquals(Optional.empty(), editors().account(id));
    assertEquals(Optional.empty(), editors().passkey(passkey(id).id()));
  }

  @Test
  void storesAllOfAnEditorADeviceAndAPasskey() {
    var invitation = invitation();
    var editor = EditorAccount.invited(invitation, NOW, NOW.plus(Duration.ofDays(90)));
    var passkey = passkey(editor.id());
    var device = device(editor, Optional.of(passkey.id()));

    admit(device, invitation, editor, Optional.of(passkey));

    assertEquals(Optional.of(editor), editors().account(editor.id()));
    assertEquals(Optional.of(passkey), editors().passkey(passkey.id()));
    assertEquals(Optional.of(device), editors().find(device.id()));
  }

  @Test
  void storesAllOfAnInvitation() {
    var code = InvitationCode.create(new SecureRandom());
    var editor = EditorId.of(InvitationCode.create(new SecureRandom()).id());
    var invitation =
        new EditorInvitation(code.id(), "Ane", KeyGrant.ALL, NOW.plusSeconds(9), Optional.empty())
            .joining(Optional.of(editor))
            .needing(Optional.of(code.phrase("rød ko")), Optional.empty());
    var act = SignedAction.ofOperator(code.id(), "0123456789abcdef", NOW);

    invitations().invite(act, invitation);

    assertEquals(Optional.of(invitation), invitations().find(code.id()));
  }

  @Test
  void storesAPasskeysUseOnce() {
    var editor = admitted();
    var used = passkey(editor.id()).usedAt(3);
    var first = device(editor, Optional.of(used.id()));
    var second = device(editor, Optional.of(used.id()));

    invitations().admit(act(first), AdmissionChange.of(used));

    assertEquals(Optional.of(used), editors().passkey(used.id()));
    assertThrows(
        StaleActionException.class,
        () -> invitations().admit(act(second), AdmissionChange.of(used)));
    assertEquals(Optional.empty(), editors().find(second.id()));
  }

  @Test
  void rejectsAPasskeyThatExists() {
    var editor = admitted();
    var invitation = invitation();
    var other = EditorAccount.invited(invitation, NOW, NOW.plusSeconds(9));
    var device = device(other, Optional.empty());

    assertThrows(
        StaleActionException.class,
        () -> admit(device, invitation, other, Optional.of(passkey(editor.id()))));
    assertEquals(Optional.empty(), editors().account(other.id()));
  }

  @Test
  void endsAnEditorsAccess() {
    var editor = admitted();
    var then = editor.revokedAt(NOW);
    var act = act(trusted());

    editors().change(act, EditorChange.of(then));

    assertEquals(Optional.of(then), editors().account(editor.id()));
    assertTrue(editors().accounts().contains(then));
    assertThrows(
        StaleActionException.class, () -> editors().change(act(trusted()), EditorChange.of(then)));
  }

  @Test
  void rejectsTheActionOfADeviceWhoseEditorHasLeft() {
    var editor = admitted();
    var device = device(editor, Optional.empty());
    editors().trust(device);
    editors().change(act(trusted()), EditorChange.of(editor.revokedAt(NOW)));

    assertThrows(
        StaleActionException.class,
        () -> editors().recordReceipt(act(device), ActionResult.ofDevice(device.id())));
  }

  @Test
  void rejectsTheActionOfADeviceWhosePasskeyIsRevoked() {
    var editor = admitted();
    var passkey = passkey(editor.id());
    var device = device(editor, Optional.of(passkey.id()));
    editors().trust(device);
    editors().change(act(trusted()), EditorChange.of(passkey.revokedAt(NOW)));

    assertTrue(editors().passkeys().contains(passkey.revokedAt(NOW)));
    assertThrows(
        StaleActionException.class,
        () -> editors().recordReceipt(act(device), ActionResult.ofDevice(device.id())));
  }

  @Test
  void renewsADeviceOnceFromEachVersion() {
    var device = device(admitted(), Optional.empty());
    editors().trust(device);
    var use = device.device().orElseThrow().usedOn(TODAY.plusDays(1));
    var renewed = device.usedUntil(use, NOW.plus(Duration.ofDays(31)));

    editors().renew(renewed);

    assertEquals(Optional.of(renewed), editors().find(device.id()));
    assertThrows(StaleActionException.class, () -> editors().renew(renewed));
  }

  @Test
  void cancelsAnInvitationOnce() {
    var invitation = invitation();
    var cancelled = invitation.cancelledAt(NOW);

    invitations().cancel(act(trusted()), cancelled);

    assertEquals(Optional.of(cancelled), invitations().find(invitation.id()));
    assertTrue(invitations().all().contains(cancelled));
    assertThrows(StaleActionException.class, () -> invitations().cancel(act(trusted()), cancelled));
  }

  EditorKey trusted() {
    var key = EditorSamples.key();
    editors().trust(key);
    return key;
  }

  EditorAccount admitted() {
    var invitation = invitation();
    var editor = EditorAccount.invited(invitation, NOW, NOW.plus(Duration.ofDays(90)));
    var passkey = passkey(editor.id());
    admit(device(editor, Optional.of(passkey.id())), invitation, editor, Optional.of(passkey));
    return editor;
  }

  private void admit(
      EditorKey device,
      EditorInvitation invitation,
      EditorAccount editor,
      Optional<Passkey> passkey) {
    var used = invitation.usedBy(device.id());
    invitations()
        .admit(
            act(device), AdmissionChange.of(used, Optional.empty(), Optional.of(editor), passkey));
  }

  EditorInvitation invitation() {
    var id = InvitationCode.create(new SecureRandom()).id();
    var until = NOW.plus(Duration.ofDays(7));
    var invitation = new EditorInvitation(id, "Ane", KeyGrant.ALL, until, Optional.empty());
    invitations().invite(SignedAction.ofOperator(id, "0123456789abcdef", NOW), invitation);
    return invitation;
  }

  Passkey passkey(EditorId editor) {
    return phone.draft().of(editor, "Firefox", NOW).orElseThrow();
  }

  static EditorKey device(EditorAccount editor, Optional<PasskeyId> passkey) {
    var membership = new DeviceMembership(editor.id(), passkey, "Firefox", TODAY);
    return EditorSamples.key().asDevice(Optional.of(membership));
  }
}
