package dk.blogstafet.editing.admission;

import static dk.blogstafet.editing.EditorSamples.NOW;
import static dk.blogstafet.editing.EditorSamples.act;
import static dk.blogstafet.editing.EditorSamples.everywhere;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.InvitationCode;
import dk.blogstafet.editing.KeyChangeOutcome;
import dk.blogstafet.editing.KeyringFixture;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceAdmissionTest extends KeyringFixture {
  private static final AdmissionOutcome REFUSED = new AdmissionOutcome.Refused();

  private final MemoryEditorInvitations invitations = new MemoryEditorInvitations(editors);
  private final DeviceAdmission admission =
      new DeviceAdmission(invitations, editors, keyring, Clock.fixed(NOW, ZoneOffset.UTC));
  private final InvitationCode code = InvitationCode.create(new SecureRandom());
  private final Ed25519PublicKey device = EditorSamples.publicKey();

  @Test
  void admitsTheDeviceOfAnInvitedEditor() {
    var inviter = trusted(KeyGrant.ALL, NOW.plus(Duration.ofDays(9)));
    invite(inviter, "mail", "publish", "invite");

    var outcome = admission.admit(request(device, NOW));

    assertEquals(new AdmissionOutcome.Admitted(ActionResult.ofDevice(device.id())), outcome);
    var key = keyring.find(device.id()).orElseThrow();
    assertEquals("Ane", key.owner());
    assertEquals(everywhere(KeyScope.PUBLISH, KeyScope.INVITE), key.grant());
    assertEquals(inviter.id(), key.addedBy());
    assertEquals(inviter.until(), key.until());
  }

  @Test
  void admitsNoSecondDevice() {
    invite(trusted(KeyGrant.ALL, TONIGHT), "mail", "publish");
    var _ = admission.admit(request(device, NOW));

    assertEquals(REFUSED, admission.admit(request(EditorSamples.publicKey(), NOW)));
  }

  @Test
  void givesTheSameDeviceTheSameAnswer() {
    invite(trusted(KeyGrant.ALL, TONIGHT), "link", "publish");
    var first = admission.admit(request(device, NOW));

    assertEquals(first, admission.admit(request(device, NOW.plus(Duration.ofDays(2)))));
    assertEquals(2, editors.auditEntries("site", 0, 9).size());
  }

  @Test
  void refusesARevokedDeviceThatUsesItsCodeAgain() {
    invite(trusted(KeyGrant.ALL, TONIGHT), "link", "publish");
    var _ = admission.admit(request(device, NOW));
    var key = editors.find(device.id()).orElseThrow();
    var _ = keyring.revoke(act(key), device.id());

    assertEquals(REFUSED, admission.admit(request(device, NOW)));
  }

  @Test
  void refusesAnUnknownCode() {
    assertEquals(REFUSED, admission.admit(request(device, NOW)));
  }

  @Test
  void refusesALinkAfter15Minutes() {
    invite(trusted(KeyGrant.ALL, TONIGHT), "link", "publish");

    assertEquals(REFUSED, admission.admit(request(device, NOW.plus(Duration.ofMinutes(15)))));
    assertInstanceOf(
        AdmissionOutcome.Admitted.class,
        admission.admit(request(device, NOW.plus(Duration.ofMinutes(15)).minusMillis(1))));
  }

  @Test
  void refusesAMailAfterSevenDays() {
    invite(trusted(KeyGrant.ALL, TONIGHT), "mail", "publish");

    assertEquals(REFUSED, admission.admit(request(device, NOW.plus(Duration.ofDays(7)))));
  }

  @Test
  void refusesTheCodeOfAnInviterWhoWasRevoked() {
    var inviter = trusted(KeyGrant.ALL, TONIGHT);
    invite(inviter, "mail", "publish");
    var _ = keyring.revoke(act(inviter), inviter.id());

    assertEquals(REFUSED, admission.admit(request(device, NOW)));
  }

  @Test
  void refusesTheCodeOfAnInviterWhoLostTheRight() {
    var inviter = trusted(KeyGrant.ALL, TONIGHT);
    invite(inviter, "mail", "publish");
    var less = wish(List.of("publish"), List.of("*"), null);
    assertInstanceOf(
        KeyChangeOutcome.Done.class, keyring.change(act(inviter), inviter.id(), 1, less));

    assertEquals(REFUSED, admission.admit(request(device, NOW)));
  }

  @Test
  void refusesAKeyThatIsKnown() {
    invite(trusted(KeyGrant.ALL, TONIGHT), "mail", "publish");
    var known = trusted(KeyGrant.ALL, TONIGHT);

    assertEquals(REFUSED, admission.admit(request(known.key(), NOW)));
  }

  @Test
  void letsOperatorsInvite() {
    var act = SignedAction.ofOperator(code.id(), "0123456789abcdef", NOW);
    assertInstanceOf(
        InvitationOutcome.Invited.class, admission.invite(act, draft("link", "publish")));

    var _ = admission.admit(request(device, NOW));

    var key = keyring.find(device.id()).orElseThrow();
    assertEquals(device.id(), key.addedBy());
    assertEquals("operator", editors.auditEntries("site", 0, 9).getFirst().owner());
  }

  @Test
  void invitesNoOneToMoreThanTheInviterMay() {
    var inviter = trusted(everywhere(KeyScope.KEYS), TONIGHT);

    var outcome = admission.invite(act(inviter), draft("mail", "publish"));

    assertEquals(new InvitationOutcome.ExceedsGrant(), outcome);
    assertEquals(Optional.empty(), invitations.find(code.id()));
  }

  @Test
  void refusesACodeTwice() {
    var inviter = trusted(KeyGrant.ALL, TONIGHT);
    invite(inviter, "mail", "publish");

    assertEquals(
        new InvitationOutcome.CodeTaken(),
        admission.invite(act(inviter), draft("mail", "publish")));
  }

  @Test
  void namesEveryError() {
    var empty = new EditorInvitationDraft(null, "", List.of(), List.of(), "dove");

    var outcome = admission.invite(act(trusted(KeyGrant.ALL, TONIGHT)), empty);

    var errors = assertInstanceOf(InvitationOutcome.Invalid.class, outcome).errors();
    assertEquals(5, errors.size(), errors.toString());
  }

  private void invite(EditorKey by, String kind, String... scopes) {
    var outcome = admission.invite(act(by), draft(kind, scopes));
    assertInstanceOf(InvitationOutcome.Invited.class, outcome);
  }

  private EditorInvitationDraft draft(String kind, String... scopes) {
    return new EditorInvitationDraft(code.id().hash(), "Ane", List.of(scopes), List.of("*"), kind);
  }

  private DeviceRequest request(Ed25519PublicKey key, Instant at) {
    var ticket = new DeviceTicket.CodeTicket(code, "", Optional.empty());
    var names = List.of("stafet.example");
    return new DeviceRequest(
        ticket, key, "Firefox", names, "0123456789abcdef", "fingerprint", at, "request-1");
  }
}
