package dk.blogstafet.editing.admission;

import static dk.blogstafet.editing.EditorSamples.NOW;
import static dk.blogstafet.editing.EditorSamples.act;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.editing.ActionReceipt;
import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.AuditChain;
import dk.blogstafet.editing.EditorInvitation;
import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.InvitationCode;
import dk.blogstafet.editing.KeyChange;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.SignedChange;
import dk.blogstafet.editing.StaleActionException;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.InvitationId;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.relay.RelayId;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The contract of [EditorInvitations].
public abstract class EditorInvitationsContract extends EditorRevokerContract {
  private static final int ALL = 1_000;

  @Test
  void knowsNoInvitationThatWasNotStored() {
    assertEquals(Optional.empty(), invitations().find(id()));
  }

  @Test
  void storesAllOfAnInvitationWithReceiptAndAuditEntry() {
    var act = act(trusted());
    var relays = Set.of(new RelayId("broer"), new RelayId("skygge-i-byen"));
    var grant = new KeyGrant(Set.of(KeyScope.PUBLISH, KeyScope.INVITE), false, relays);
    var invitation = invitation(grant, Optional.of(act.key().id()));
    var before = lines();

    invitations().invite(act, invitation);

    var result = ActionResult.ofInvitation(invitation.id());
    assertEquals(Optional.of(invitation), invitations().find(invitation.id()));
    assertEquals(Optional.of(ActionReceipt.of(act, result)), receipt(act));
    var entry = editors().auditEntries("site", before, ALL).getFirst();
    assertEquals(result, entry.result());
    assertEquals(SignedChange.of(invitation).after(), entry.after());
    assertUnbroken();
  }

  @Test
  void storesTheInvitationOfOperators() {
    var id = id();
    var act = SignedAction.ofOperator(id, "0123456789abcdef", NOW);
    var invitation =
        new EditorInvitation(id, "Ane", KeyGrant.ALL, NOW.plusSeconds(9), Optional.empty());

    invitations().invite(act, invitation);

    assertEquals(Optional.of(invitation), invitations().find(id));
    assertUnbroken();
  }

  @Test
  void rejectsAnInvitationThatExists() {
    var invitation = invited(trusted());

    assertThrows(
        StaleActionException.class, () -> invitations().invite(act(trusted()), invitation));
  }

  @Test
  void rejectsAnInvitationOfAChangedKey() {
    var key = trusted();
    revoke(key);
    var invitation = invitation(KeyGrant.ALL, Optional.of(key.id()));

    assertThrows(StaleActionException.class, () -> invitations().invite(act(key), invitation));

    assertEquals(Optional.empty(), invitations().find(invitation.id()));
  }

  @Test
  void admitsADeviceOnceWithReceiptAndAuditEntry() {
    var inviter = trusted();
    var invitation = invited(inviter);
    var act = act(EditorSamples.key());
    var used = invitation.usedBy(act.key().id());
    var before = lines();

    invitations().admit(act, change(used, inviter));

    var result = ActionResult.ofDevice(act.key().id());
    assertEquals(Optional.of(used), invitations().find(invitation.id()));
    assertEquals(Optional.of(act.key()), editors().find(act.key().id()));
    assertEquals(Optional.of(ActionReceipt.of(act, result)), receipt(act));
    assertEquals(result, editors().auditEntries("site", before, ALL).getFirst().result());
    assertUnbroken();
    assertRefused(act(EditorSamples.key()), invitation, inviter);
  }

  @Test
  void rejectsADeviceWhoseInviterHasChanged() {
    var inviter = trusted();
    var invitation = invited(inviter);
    revoke(inviter);

    assertRefused(act(EditorSamples.key()), invitation, inviter);
  }

  @Test
  void rejectsADeviceWhoseKeyExists() {
    var inviter = trusted();
    var invitation = invited(inviter);
    var known = trusted();
    var used = invitation.usedBy(known.id());

    assertThrows(
        StaleActionException.class, () -> invitations().admit(act(known), change(used, inviter)));

    assertEquals(Optional.of(invitation), invitations().find(invitation.id()));
  }

  @Test
  void admitsOneOfTwoDevicesAtTheSameTime() {
    var inviter = trusted();
    var invitation = invited(inviter);
    var first = act(EditorSamples.key());
    var second = act(EditorSamples.key());
    invitations().admit(first, change(invitation.usedBy(first.key().id()), inviter));

    assertRefused(second, invitation, inviter);
  }

  private void assertRefused(SignedAction act, EditorInvitation invitation, EditorKey inviter) {
    var used = invitation.usedBy(act.key().id());
    var before = lines();
    assertThrows(StaleActionException.class, () -> invitations().admit(act, change(used, inviter)));
    assertEquals(Optional.empty(), editors().find(act.key().id()));
    assertEquals(before, lines());
  }

  private static AdmissionChange change(EditorInvitation used, EditorKey inviter) {
    return AdmissionChange.of(used, Optional.of(inviter), Optional.empty(), Optional.empty());
  }

  private EditorInvitation invited(EditorKey by) {
    var invitation = invitation(KeyGrant.ALL, Optional.of(by.id()));
    invitations().invite(act(by), invitation);
    return invitation;
  }

  private EditorInvitation invitation(KeyGrant grant, Optional<KeyId> by) {
    var until = NOW.plus(Duration.ofDays(7));
    return new EditorInvitation(id(), "Åse Øllgaard", grant, until, by);
  }

  private static InvitationId id() {
    return InvitationCode.create(new SecureRandom()).id();
  }

  private void revoke(EditorKey key) {
    editors().change(act(key), KeyChange.revoke(EditorSamples.revoked(key)));
  }

  private Optional<ActionReceipt> receipt(SignedAction act) {
    return editors().lookup(act.idempotencyKey()).receipt();
  }

  private int lines() {
    return editors().auditEntries("site", 0, ALL).size();
  }

  private void assertUnbroken() {
    assertEquals(Optional.empty(), AuditChain.firstBreak(editors().auditEntries("site", 0, ALL)));
  }
}
