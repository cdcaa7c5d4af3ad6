package dk.blogstafet.managekeys;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.blogstafet.editing.InvitationCode;
import dk.blogstafet.editing.admission.DeviceAdmission;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HeaderFields;
import dk.blogstafet.gateway.RequestContent;
import dk.blogstafet.gateway.SampleEvents;
import dk.blogstafet.gateway.SignedRequests;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.gateway.signed.TestEditor;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Attacks on the admission of devices, and the ways that must work.
class AdmitDeviceTest {
  private static final KeyId SAMPLE = new KeyId("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");

  private final EditingFixture room = new EditingFixture();
  private final ManageKeys keys =
      new ManageKeys(
          room.keyring,
          room.editors,
          room.invitations,
          room.requests,
          room.admission,
          EditingFixture.CLOCK);
  private final AdmitDevice devices = at(EditingFixture.CLOCK);
  private final InvitationCode code = InvitationCode.create(new SecureRandom());
  private final TestEditor device = TestEditor.fresh();

  @Test
  void admitsADeviceByTheSampleEvents() {
    var invited = room.play(keys, "manage-keys-invite");
    assertEquals(201, invited.status(), invited.body());

    var answer = room.answer(devices, SampleEvents.request("manage-keys-admit"));

    assertEquals(201, answer.status(), answer.body());
    assertEquals(Optional.of("/api/keys/" + SAMPLE), answer.fields().get("location"));
    var key = room.keyring.find(SAMPLE).orElseThrow();
    assertEquals("Bo Ås", key.owner());
    assertEquals(Set.of(KeyScope.PUBLISH, KeyScope.CORRECT), key.grant().scopes());
    assertEquals(answer, room.answer(devices, SampleEvents.request("manage-keys-admit")));
    assertEquals(invited, room.play(keys, "manage-keys-invite"));
    assertEquals(2, room.trail("site").size());
  }

  @Test
  void letsTheDeviceSignItsNextRequest() {
    invite("link");

    assertEquals(201, send(admission()).status());

    var list = room.send(keys, SignedCall.of("GET /api/keys").by(device));
    assertEquals(200, list.status(), list.body());
  }

  @Test
  void givesTheSameDeviceTheSameAnswerUnderAnotherIdempotencyKey() {
    invite("link");

    assertEquals(send(admission()), send(admission()));
  }

  @Test
  void givesOneAnswerForUnknownUsedExpiredAndMistypedCodes() {
    var unknown = send(admission());
    invite("link");
    var expired = room.answer(at(later(Duration.ofMinutes(15))), later(admission(), 900));
    assertEquals(201, send(admission()).status());
    var other = TestEditor.fresh();
    var used = send(admission().by(other).saying(body(code.text(), other)));

    assertProblem(403, "scope-denied", unknown);
    assertEquals(unknown, expired);
    assertEquals(unknown, used);
    assertEquals(unknown, send(admission().saying(body("0", device))));
  }

  @Test
  void refusesAUsedCodeWithAnotherKey() {
    invite("mail");
    assertEquals(201, send(admission()).status());
    var other = TestEditor.fresh();

    assertRefused(other, admission().by(other).saying(body(code.text(), other)));
  }

  @Test
  void refusesAKeyThatTheSenderDoesNotPossess() {
    invite("link");
    var thief = TestEditor.fresh();

    var answer = send(admission().by(thief));

    assertProblem(401, "signature-invalid", answer);
    assertEquals(Optional.empty(), room.editors.find(device.key().id()));
  }

  @Test
  void refusesASignatureThatNamesTheDeviceButIsMadeByAnotherKey() {
    invite("link");
    var liar = new TestEditor(device.key(), TestEditor.fresh().secret());

    assertProblem(401, "signature-invalid", send(admission().by(liar)));
  }

  @Test
  void refusesARequestSignedForAnotherSite() {
    invite("link");
    var elsewhere =
        SignedRequests.of(Map.of("SIGNED_AUTHORITIES", "other.example"), EditingFixture.CLOCK);

    var answer =
        room.answer(
            new AdmitDevice(elsewhere, room.admission, EditingFixture.CLOCK),
            admission().request(EditingFixture.CLOCK));

    assertProblem(401, "signature-invalid", answer);
  }

  @Test
  void refusesABodyThatWasChanged() {
    invite("link");
    var request = admission().request(EditingFixture.CLOCK);

    var answer = room.answer(devices, with(request, body(code.text(), TestEditor.fresh())));

    assertEquals(400, answer.status(), answer.body());
  }

  @Test
  void refusesAnOldRequest() {
    invite("mail");

    var answer =
        room.answer(at(later(Duration.ofSeconds(302))), admission().request(EditingFixture.CLOCK));

    assertProblem(401, "signature-expired", answer);
  }

  @Test
  void refusesAnUnsignedRequest() {
    invite("link");
    var request = admission().request(EditingFixture.CLOCK);
    var bare =
        new GatewayRequest(
            request.method(),
            request.authority(),
            request.path(),
            request.routeKey(),
            Map.of(),
            request.query(),
            new HeaderFields(Map.of("content-type", "application/json")),
            request.content(),
            "192.0.2.7",
            "request-1");

    assertProblem(401, "signature-missing", room.answer(devices, bare));
  }

  @Test
  void refusesTheKeyWhoseSecretIsPublished() {
    invite("link");

    var call = admission().by(TestEditor.PUBLISHED).saying(body(code.text(), TestEditor.PUBLISHED));

    assertProblem(401, "signature-invalid", send(call));
  }

  @Test
  void refusesAKeyOfSmallOrder() {
    invite("link");
    var zero = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    var call = admission().saying("{'code':'" + code.text() + "','publicKey':'" + zero + "'}");

    assertProblem(401, "signature-invalid", send(call));
  }

  @Test
  void refusesUnknownMembers() {
    invite("link");
    var body = body(code.text(), device).replace("}", ",'scopes':['keys']}");

    assertProblem(400, "bad-json", send(admission().saying(body)));
  }

  @Test
  void refusesARevokedDeviceThatComesAgain() {
    invite("link");
    assertEquals(201, send(admission()).status());
    var revocation = SignedCall.of("POST /api/keys/{key}/revocation", "key", name(device));
    assertEquals(200, room.send(keys, revocation).status());

    assertProblem(403, "scope-denied", send(admission()));
  }

  @Test
  void showsNoCodeInTheAnswerOrTheLog() {
    invite("link");

    var answer = send(admission());

    assertFalse(answer.toString().contains(code.text()), answer.toString());
    assertFalse(room.trail("site").toString().contains(code.text()));
  }

  @Test
  void letsOnlyKeysWithTheScopeInvite() {
    var writer = room.editor(new KeyGrant(Set.of(KeyScope.PUBLISH), true, Set.of()));

    assertProblem(403, "scope-denied", room.send(keys, invitation("mail").by(writer)));
  }

  @Test
  void namesWhatIsWrongWithAnInvitation() {
    var wrong = invitation("pigeon");

    assertProblem(422, "unprocessable", room.send(keys, wrong));
  }

  private void invite(String kind) {
    var answer = room.send(keys, invitation(kind));
    assertEquals(201, answer.status(), answer.body());
  }

  private SignedCall invitation(String kind) {
    return SignedCall.of("POST /api/keys/invitations")
        .saying(
            "{'codeHash':'"
                + code.id()
                + "','owner':'Ane','scopes':['publish'],'relays':['*'],'kind':'"
                + kind
                + "'}");
  }

  private SignedCall admission() {
    return SignedCall.of(AdmitDevice.ROUTE).by(device).saying(body(code.text(), device));
  }

  private static String body(String code, TestEditor key) {
    return "{'code':'" + code + "','publicKey':'" + key.key().x() + "'}";
  }

  private void assertRefused(TestEditor editor, SignedCall call) {
    assertProblem(403, "scope-denied", send(call));
    assertEquals(Optional.empty(), room.editors.find(editor.key().id()));
  }

  private GatewayResponse send(SignedCall call) {
    return room.answer(devices, call.request(EditingFixture.CLOCK));
  }

  private AdmitDevice at(Clock clock) {
    var requests = SignedRequests.of(Map.of(), clock);
    var admission = new DeviceAdmission(room.invitations, room.editors, room.keyring, clock);
    return new AdmitDevice(requests, admission, clock);
  }

  private static Clock later(Duration time) {
    return Clock.offset(EditingFixture.CLOCK, time);
  }

  private static GatewayRequest later(SignedCall call, int seconds) {
    return call.request(later(Duration.ofSeconds(seconds)));
  }

  private static String name(TestEditor editor) {
    return editor.key().id().thumbprint();
  }

  private static GatewayRequest with(GatewayRequest request, String body) {
    return new GatewayRequest(
        request.method(),
        request.authority(),
        request.path(),
        request.routeKey(),
        Map.of(),
        request.query(),
        request.fields(),
        new RequestContent(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
        "192.0.2.7",
        "request-1");
  }
}
