package dk.blogstafet.editing.admission;

import static dk.blogstafet.editing.EditorSamples.NOW;
import static dk.blogstafet.editing.EditorSamples.act;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.InvitationCode;
import dk.blogstafet.editing.KeyringFixture;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.admission.DeviceTicket.CodeTicket;
import dk.blogstafet.editing.admission.DeviceTicket.PasskeyTicket;
import dk.blogstafet.editing.key.DeviceMembership;
import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.PasskeyId;
import dk.blogstafet.editing.passkey.Passkey;
import dk.blogstafet.editing.passkey.PasskeyAssertion;
import dk.blogstafet.editing.passkey.SoftAuthenticator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An editor comes back with a passkey, and every way in which that must fail.
class PasskeyAdmissionTest extends KeyringFixture {
  private static final AdmissionOutcome REFUSED = new AdmissionOutcome.Refused();
  private static final String SITE = "stafet.example";

  private final MemoryEditorInvitations invitations = new MemoryEditorInvitations(editors);
  private final DeviceAdmission admission =
      new DeviceAdmission(invitations, editors, keyring, Clock.fixed(NOW, ZoneOffset.UTC));
  private final InvitationCode code = InvitationCode.create(new SecureRandom());
  private final Ed25519PublicKey first = EditorSamples.publicKey();
  private final Ed25519PublicKey second = EditorSamples.publicKey();
  private final SoftAuthenticator phone = SoftAuthenticator.es256();

  @BeforeEach
  void enrol() {
    var inviter = trusted(KeyGrant.ALL, NOW.plus(Duration.ofDays(300)));
    var draft =
        new EditorInvitationDraft(
            code.id().hash(), "Ane", List.of("publish"), List.of("*"), "link");
    var _ = admission.invite(act(inviter), draft);
    var ticket = new CodeTicket(code, "", Optional.of(phone.draft()));
    assertInstanceOf(AdmissionOutcome.Admitted.class, admission.admit(request(ticket, first, NOW)));
  }

  @Test
  void admitsANewDeviceOfTheEditorFor30Days() {
    assertAdmitted(phone, second);

    var key = keyring.find(second.id()).orElseThrow();
    assertEquals("Ane", key.owner());
    assertEquals(NOW.plus(Duration.ofDays(30)), key.until());
    assertEquals(device(first).editor(), device(second).editor());
    assertEquals(Optional.of(passkey().id()), device(second).passkey());
  }

  @Test
  void admitsWithEdDsa() {
    var other = InvitationCode.create(new SecureRandom());
    var key = SoftAuthenticator.eddsa();
    var act = SignedAction.ofOperator(other.id(), "0123456789abcdef", NOW);
    var draft =
        new EditorInvitationDraft(other.id().hash(), "Bo", List.of("keys"), List.of("*"), "link");
    var _ = admission.invite(act, draft);
    var ticket = new CodeTicket(other, "", Optional.of(key.draft()));
    var _ = admission.admit(request(ticket, EditorSamples.publicKey(), NOW));

    assertAdmitted(key, second);
    assertEquals("Bo", keyring.find(second.id()).orElseThrow().owner());
  }

  @Test
  void admitsTheSameKeyAgainAndNoOther() {
    var ticket = ticket(phone, second, NOW);
    var answer = admission.admit(request(ticket, second, NOW));

    assertEquals(answer, admission.admit(request(ticket, second, NOW)));
    assertEquals(REFUSED, admission.admit(request(ticket, EditorSamples.publicKey(), NOW)));
  }

  @Test
  void answersARetryBeforeItLooksAtTheCounterAndTheTime() {
    var ticket = ticket(phone.withCounter(7), second, NOW);
    var answer = admission.admit(request(ticket, second, NOW));
    assertEquals(7, passkey().counter());

    assertEquals(answer, admission.admit(request(ticket, second, NOW.plusSeconds(3_600))));
    assertEquals(7, passkey().counter());
  }

  @Test
  void refusesACopiedPasskeyWhoseCounterDoesNotGrow() {
    assertAdmitted(phone.withCounter(7), second);

    assertRefused(phone.withCounter(7));
    assertRefused(phone.withCounter(6));
    assertRefused(phone);
  }

  @Test
  void acceptsAPasskeyThatDoesNotCountAgainAndAgain() {
    assertAdmitted(phone, second);
    assertAdmitted(phone, EditorSamples.publicKey());
  }

  @Test
  void acceptsFiveMinutesEitherWayAndNoMore() {
    assertEquals(REFUSED, admit(phone, second, NOW.minusSeconds(301)));
    assertEquals(REFUSED, admit(phone, second, NOW.plusSeconds(301)));
    assertInstanceOf(AdmissionOutcome.Admitted.class, admit(phone, second, NOW.minusSeconds(300)));
    assertInstanceOf(
        AdmissionOutcome.Admitted.class,
        admit(phone, EditorSamples.publicKey(), NOW.plusSeconds(300)));
  }

  @Test
  void refusesAnotherTimeThanWasSigned() {
    var assertion = phone.sign(ticket(phone, second, NOW).challenge(SITE, second.id()));

    var other = new PasskeyTicket(assertion, NOW.plusSeconds(1));
    assertEquals(REFUSED, admission.admit(request(other, second, NOW)));
  }

  @Test
  void refusesAnAssertionForAnotherSite() {
    var elsewhere = new PasskeyTicket(blank(), NOW);
    var assertion = phone.sign(elsewhere.challenge("other.example", second.id()));

    assertEquals(REFUSED, admission.admit(request(new PasskeyTicket(assertion, NOW), second, NOW)));
  }

  @Test
  void refusesAnUnknownPasskey() {
    assertRefused(SoftAuthenticator.es256());
  }

  @Test
  void refusesAnotherPasskeyUnderAKnownName() {
    assertRefused(SoftAuthenticator.es256().posingAs(phone));
  }

  @Test
  void refusesAnotherOrigin() {
    assertRefused(phone.at("https://evil.example", SITE));
  }

  @Test
  void refusesARevokedDeviceThatComesAgain() {
    assertAdmitted(phone, second);
    var key = editors.find(second.id()).orElseThrow();
    var _ = keyring.revoke(act(key), key.id());

    assertEquals(REFUSED, admit(phone, second, NOW));
  }

  @Test
  void refusesADeviceThatAnotherPasskeyAdmitted() {
    assertEquals(REFUSED, admit(phone, trusted(KeyGrant.ALL, TONIGHT).key(), NOW));
  }

  @Test
  void refusesTheSamePasskeyForTwoEditors() {
    assertTrue(keyring.find(first.id()).isPresent());
    var other = InvitationCode.create(new SecureRandom());
    var act = SignedAction.ofOperator(other.id(), "0123456789abcdef", NOW);
    var draft =
        new EditorInvitationDraft(other.id().hash(), "Bo", List.of("keys"), List.of("*"), "link");
    var _ = admission.invite(act, draft);
    var ticket = new CodeTicket(other, "", Optional.of(phone.draft()));

    assertEquals(REFUSED, admission.admit(request(ticket, second, NOW)));
  }

  private Passkey passkey() {
    return editors.passkey(PasskeyId.of(phone.credential()).orElseThrow()).orElseThrow();
  }

  private DeviceMembership device(Ed25519PublicKey key) {
    return keyring.find(key.id()).flatMap(EditorKey::device).orElseThrow();
  }

  private void assertAdmitted(SoftAuthenticator by, Ed25519PublicKey key) {
    assertInstanceOf(AdmissionOutcome.Admitted.class, admit(by, key, NOW));
  }

  private void assertRefused(SoftAuthenticator by) {
    var key = EditorSamples.publicKey();
    assertEquals(REFUSED, admit(by, key, NOW));
    assertEquals(Optional.empty(), editors.find(key.id()));
  }

  private AdmissionOutcome admit(SoftAuthenticator by, Ed25519PublicKey key, Instant created) {
    return admission.admit(request(ticket(by, key, created), key, NOW));
  }

  private static PasskeyTicket ticket(SoftAuthenticator by, Ed25519PublicKey key, Instant created) {
    var challenge = new PasskeyTicket(blank(), created).challenge(SITE, key.id());
    return new PasskeyTicket(by.sign(challenge), created);
  }

  private static PasskeyAssertion blank() {
    return new PasskeyAssertion("", "", new PasskeyAssertion.ClientData("", "", "", false), "", "");
  }

  private static DeviceRequest request(DeviceTicket ticket, Ed25519PublicKey key, Instant at) {
    return new DeviceRequest(
        ticket, key, "Safari", List.of(SITE), "0123456789abcdef", "fingerprint", at, "request-1");
  }
}
