package dk.blogstafet.managekeys;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.InvitationCode;
import dk.blogstafet.editing.admission.DeviceTicket.PasskeyTicket;
import dk.blogstafet.editing.passkey.PasskeyAssertion;
import dk.blogstafet.editing.passkey.SoftAuthenticator;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.gateway.signed.TestEditor;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Requests with passkeys: what enrols, what comes back, and what is refused with one answer.
class AdmitByPasskeyTest {
  private static final Instant NOW = EditingFixture.NOW;

  private final EditingFixture room = new EditingFixture();
  private final ManageKeys keys =
      new ManageKeys(
          room.keyring,
          room.editors,
          room.invitations,
          room.requests,
          room.admission,
          EditingFixture.CLOCK);
  private final AdmitDevice devices =
      new AdmitDevice(room.requests, room.admission, EditingFixture.CLOCK);
  private final InvitationCode code = InvitationCode.create(new SecureRandom());
  private final SoftAuthenticator phone =
      SoftAuthenticator.es256().at("https://" + SignedCall.AUTHORITY, SignedCall.AUTHORITY);
  private final TestEditor first = TestEditor.fresh();
  private final TestEditor second = TestEditor.fresh();

  @BeforeEach
  void enrol() {
    var invitation =
        SignedCall.of("POST /api/keys/invitations")
            .saying(
                "{'codeHash':'%s','owner':'Ane','scopes':['publish'],'relays':['*'],'kind':'link'}"
                    .formatted(code.id()));
    assertEquals(201, room.send(keys, invitation).status());
    var enrolment = enrolment(first, phone.draft().credential(), phone.draft().spki());
    assertEquals(201, send(enrolment).status());
  }

  @Test
  void admitsADeviceThatSignsItsNextRequest() {
    assertEquals(201, send(admission(second, phone)).status());

    var list = room.send(keys, SignedCall.of("GET /api/keys").by(second));
    assertTrue(list.body().contains("Ane"), list.body());
  }

  @Test
  void givesARepeatedRequestTheSameAnswer() {
    var call = admission(second, phone.withCounter(3));

    assertEquals(send(call), send(call));
  }

  @Test
  void refusesTheAssertionUnderAnotherDevicesKey() {
    var body = body(second, phone.sign(challenge(second, NOW)), NOW);
    var thief = TestEditor.fresh();
    var stolen = body.replace(second.key().x(), thief.key().x());

    assertProblem(403, "scope-denied", send(call(thief, stolen)));
    assertProblem(401, "signature-invalid", send(call(thief, body)));
  }

  @Test
  void refusesAnotherOriginsAssertion() {
    assertProblem(
        403,
        "scope-denied",
        send(admission(second, phone.at("https://evil.example", SignedCall.AUTHORITY))));
  }

  @Test
  void refusesAClockThatIsWrongByHours() {
    var hours = NOW.minusSeconds(7_200);
    var body = body(second, phone.sign(challenge(second, hours)), hours);

    assertProblem(403, "scope-denied", send(call(second, body)));
  }

  @Test
  void refusesClientDataThatIsNoJson() {
    var sound = phone.sign(challenge(second, NOW));
    var broken =
        new PasskeyAssertion(
            sound.credential(), "AAAA", sound.client(), sound.authenticatorData(), "AAAA");

    assertProblem(403, "scope-denied", send(call(second, body(second, broken, NOW))));
  }

  @Test
  void refusesAPasskeyOfAnotherAlgorithm() {
    var again = InvitationCode.create(new SecureRandom());
    var own =
        SignedCall.of("POST /api/keys/invitations")
            .by(first)
            .saying("{'codeHash':'%s','kind':'device'}".formatted(again.id()));
    assertEquals(201, room.send(keys, own).status());
    var call = enrolment(second, "AAAA", "AAAA").saying(enrolmentBody(again, second, "AAAA", "AA"));

    assertProblem(403, "scope-denied", send(call));
  }

  @Test
  void letsAnEditorInviteAFurtherDeviceOfItsOwn() {
    var again = InvitationCode.create(new SecureRandom());
    var own =
        SignedCall.of("POST /api/keys/invitations")
            .by(first)
            .saying("{'codeHash':'%s','kind':'device'}".formatted(again.id()));

    assertEquals(201, room.send(keys, own).status());
    var body = "{'code':'%s','publicKey':'%s'}".formatted(again.text(), second.key().x());
    assertEquals(201, send(call(second, body)).status());
    assertEquals(editor(first), editor(second));
  }

  @Test
  void letsNoEditorWithoutTheScopeInviteOthers() {
    var other = InvitationCode.create(new SecureRandom());
    var call =
        SignedCall.of("POST /api/keys/invitations")
            .by(first)
            .saying(
                "{'codeHash':'%s','owner':'Bo','scopes':['publish'],'relays':['*'],'kind':'link'}"
                    .formatted(other.id()));

    assertProblem(403, "scope-denied", room.send(keys, call));
  }

  private Optional<?> editor(TestEditor device) {
    return room.keyring.find(device.key().id()).flatMap(key -> key.device().map(it -> it.editor()));
  }

  private SignedCall enrolment(TestEditor device, String id, String spki) {
    return call(device, enrolmentBody(code, device, id, spki));
  }

  private static String enrolmentBody(
      InvitationCode code, TestEditor device, String id, String spki) {
    return "{'code':'%s','publicKey':'%s','browser':'Safari','passkey':{'id':'%s','publicKey':'%s'}}"
        .formatted(code.text(), device.key().x(), id, spki);
  }

  private static SignedCall admission(TestEditor device, SoftAuthenticator by) {
    return call(device, body(device, by.sign(challenge(device, NOW)), NOW));
  }

  private static byte[] challenge(TestEditor device, Instant created) {
    var blank = new PasskeyAssertion.ClientData("", "", "", false);
    return new PasskeyTicket(new PasskeyAssertion("", "", blank, "", ""), created)
        .challenge(SignedCall.AUTHORITY, device.key().id());
  }

  private static String body(TestEditor device, PasskeyAssertion assertion, Instant created) {
    return ("{'publicKey':'%s','browser':'Safari','assertion':{'created':%d,'id':'%s',"
            + "'clientDataJSON':'%s','authenticatorData':'%s','signature':'%s'}}")
        .formatted(
            device.key().x(),
            created.getEpochSecond(),
            assertion.credential(),
            assertion.clientDataJson(),
            assertion.authenticatorData(),
            assertion.signature());
  }

  private static SignedCall call(TestEditor device, String body) {
    return SignedCall.of(AdmitDevice.ROUTE).by(device).saying(body);
  }

  private GatewayResponse send(SignedCall call) {
    return room.answer(devices, call.request(EditingFixture.CLOCK));
  }
}
