package dk.blogstafet.editing.admission;

import static dk.blogstafet.editing.EditorSamples.NOW;
import static dk.blogstafet.editing.EditorSamples.act;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.EditorChange;
import dk.blogstafet.editing.EditorChange.EditorChangeOutcome;
import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.KeyChange;
import dk.blogstafet.editing.KeyRevoker;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [EditorRevoker] ends with an editor or a passkey, on each store.
public abstract class EditorRevokerContract extends EditorRevocationContract {
  @Test
  void endsTheKeysThatDevicesOfTheEditorAdded() {
    var device = stored(admitted());
    var key = added(device, KeyGrant.ALL);
    var made = added(key, KeyGrant.ALL);

    var outcome = revoker().revoke(act(trusted()), account(device).id());

    assertInstanceOf(EditorChangeOutcome.Done.class, outcome);
    assertRevoked(key, made);
    assertStale(device, it -> editors().change(it, KeyChange.add(EditorSamples.key())));
  }

  @Test
  void endsTheKeysThatDevicesOfThePasskeyAddedAndNoOthers() {
    var device = stored(admitted());
    var key = added(device, KeyGrant.ALL);
    var other = device(account(device), Optional.empty());
    editors().trust(other);
    var kept = added(other, KeyGrant.ALL);

    revoker().revoke(act(device), passkeyOf(device).id());

    assertRevoked(key);
    assertEquals(Optional.of(kept), editors().find(kept.id()));
    assertTrue(passkeyOf(device).revoked().isPresent());
  }

  @Test
  void endsItsOwnAccessAfterThatOfItsKeys() {
    var device = stored(admitted());
    var key = added(device, KeyGrant.ALL);
    var act = act(device);

    revoker().revoke(act, account(device).id());

    assertRevoked(key);
    assertTrue(account(device).revoked().isPresent());
    assertTrue(editors().lookup(act.idempotencyKey()).receipt().isPresent());
  }

  /// The key is valid from a later moment than the revocation.
  @Test
  void endsAKeyThatIsAddedDuringTheRevocation() {
    var device = stored(admitted());
    var act = act(trusted(), "0123456789abcdef", NOW.minusSeconds(1));
    var key = added(device, KeyGrant.ALL);

    revoker().revoke(act, account(device).id());

    assertRevoked(key);
  }

  @Test
  void continuesTheRevocationOfAnEditor() {
    var device = stored(admitted());
    var editor = account(device);
    var key = added(device, KeyGrant.ALL);
    var act = act(trusted());
    editors().change(act.forPart(editor.id().hash()), EditorChange.of(editor.revokedAt(NOW)));

    var outcome = revoker().revoke(act, editor.id());

    var result = ActionResult.ofEditor(editor.id(), 2, 2);
    assertEquals(new EditorChangeOutcome.Done(result), outcome);
    assertRevoked(key);
  }

  @Test
  void keepsInvitedEditorsAndTheKeysOfTheSigner() {
    var device = stored(admitted());
    var invitation = invitedBy(device);
    admit(invitation, device);
    var signer = added(device, KeyGrant.ALL);
    var made = added(signer, KeyGrant.ALL);

    revoker().revoke(act(signer), account(device).id());

    assertTrue(account(device).revoked().isPresent());
    assertEquals(Optional.of(signer), editors().find(signer.id()));
    assertEquals(Optional.of(made), editors().find(made.id()));
    assertTrue(editors().account(EditorId.of(invitation.id())).orElseThrow().revoked().isEmpty());
  }

  @Test
  void keepsAKeyThatMayDoMoreThanTheSigner() {
    var device = stored(admitted());
    var stronger = added(device, KeyGrant.ALL);
    var weaker = added(device, EditorSamples.everywhere(KeyScope.PUBLISH));
    var signer = EditorSamples.key(EditorSamples.publicKey(), weaker.grant());
    editors().trust(signer);
    var editor = account(device).id();

    new KeyRevoker(editors()).revokeKeysOf(act(signer), it -> it.editor().equals(editor));

    assertRevoked(weaker);
    assertEquals(Optional.of(stronger), editors().find(stronger.id()));
  }

  private EditorRevoker revoker() {
    return new EditorRevoker(editors(), invitations());
  }

  private EditorKey added(EditorKey by, KeyGrant grant) {
    var end = NOW.plus(Duration.ofDays(9));
    var key = EditorKey.added(EditorSamples.publicKey(), "Bo", grant, NOW, end, by.id());
    editors().change(act(by), KeyChange.add(key));
    return key;
  }

  private void assertRevoked(EditorKey... keys) {
    for (var key : keys) {
      assertTrue(editors().find(key.id()).orElseThrow().revoked().isPresent(), key.owner());
    }
  }
}
