package dk.blogstafet.managekeys;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.InvitationCode;
import dk.blogstafet.editing.key.PasskeyId;
import dk.blogstafet.editing.passkey.SoftAuthenticator;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.SampleEvents;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.gateway.signed.TestEditor;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

/// Editors, passkeys, invitations and the audit log, as the desk shows and ends them.
class ManageEditorsTest {
  private static final String REVOCATION = "POST /api/editors/{editor}/revocation";

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
  private final SoftAuthenticator phone = SoftAuthenticator.es256();

  @Test
  void showsAllToThoseWhoManageKeysAndOthersThemselves() {
    var ane = admitted("Ane");
    var bo = admitted("Bo");
    invited("Cille");

    var all = send(SignedCall.of("GET /api/editors")).body();
    assertTrue(all.contains("Ane") && all.contains("Bo") && all.contains("Cille"), all);
    var own = send(SignedCall.of("GET /api/editors").by(ane)).body();
    assertTrue(own.contains("Ane") && !own.contains("Bo") && !own.contains("Cille"), own);
    var list = send(SignedCall.of("GET /api/keys").by(bo)).body();
    assertTrue(list.contains("Bo") && list.contains("Firefox") && !list.contains("Ane"), list);
  }

  @Test
  void endsAllDevicesOfAnEditorAtOnce() {
    var ane = admitted("Ane");

    var answer = send(SignedCall.of(REVOCATION, "editor", editor(ane)));

    assertEquals(200, answer.status(), answer.body());
    assertProblem(401, "signature-invalid", send(SignedCall.of("GET /api/keys").by(ane)));
    assertEquals("revoke-editor", room.trail("site").getLast().result().actionType().label());
    assertEquals(200, send(SignedCall.of(REVOCATION, "editor", editor(ane))).status());
  }

  @Test
  void endsTheDevicesOfAPasskey() {
    var ane = admitted("Ane");
    var passkey = PasskeyId.of(phone.credential()).orElseThrow().hash();
    var call = SignedCall.of("POST /api/passkeys/{passkey}/revocation", "passkey", passkey).by(ane);

    assertEquals(200, send(call).status());

    assertProblem(401, "signature-invalid", send(SignedCall.of("GET /api/keys").by(ane)));
  }

  @Test
  void letsNoEditorEndAnother() {
    var ane = admitted("Ane");
    var bo = admitted("Bo");

    assertProblem(
        403, "scope-denied", send(SignedCall.of(REVOCATION, "editor", editor(bo)).by(ane)));
    assertProblem(404, "not-found", send(SignedCall.of(REVOCATION, "editor", "x")));
  }

  @Test
  void cancelsAnInvitationOnce() {
    var code = invited("Ane");
    var call =
        SignedCall.of(
            "POST /api/keys/invitations/{invitation}/cancellation", "invitation", code.id().hash());

    assertEquals(200, send(call).status());

    assertProblem(404, "not-found", send(call.named("0123456789abcdef-2")));
    assertProblem(403, "scope-denied", admit(code, TestEditor.fresh(), ""));
    assertFalse(send(SignedCall.of("GET /api/editors")).body().contains("Ane"));
  }

  @Test
  void renewsOnceADay() {
    var ane = admitted("Ane");

    var answer = send(SignedCall.of("POST /api/keys/renewal").by(ane));

    assertEquals(200, answer.status(), answer.body());
    assertEquals(1, room.editors.find(ane.key().id()).orElseThrow().version());
  }

  @Test
  void showsTheAuditLogToThoseWhoManageKeysEverywhere() {
    var ane = admitted("Ane");
    var call = SignedCall.of("GET /api/audit/{log}/{after}", "log", "site", "after", "1");

    var entries = send(call).body();
    assertTrue(entries.contains("\"deed\":\"admit-device\""), entries);
    assertFalse(entries.contains("\"number\":1,"), entries);
    assertProblem(403, "scope-denied", send(call.by(ane)));
    var none = SignedCall.of("GET /api/audit/{log}/{after}", "log", "x", "after", "1");
    assertProblem(404, "not-found", send(none));
    var relay =
        SignedCall.of("GET /api/audit/{log}/{after}", "log", "relay-skygge-i-byen", "after", "0");
    assertEquals("{\"entries\":[],\"more\":false}", send(relay).body());
  }

  @Test
  void needsThePhraseThatWasReadAloud() {
    var code = InvitationCode.create(new SecureRandom());
    var plain = invitation(code, "mail", "keys", "");
    assertProblem(422, "unprocessable", send(plain));
    var phrase = ",'phraseHash':'" + code.phrase("rød ko hopper") + "'";
    assertEquals(201, send(invitation(code, "mail", "keys", phrase)).status());
    var device = TestEditor.fresh();

    assertProblem(403, "scope-denied", admit(code, device, ""));
    assertProblem(403, "scope-denied", admit(code, device, ",'phrase':'rød ko'"));
    assertEquals(201, admit(code, device, ",'phrase':' Rød  ko hopper'").status());
  }

  @Test
  void answersTheSampleEvents() {
    assertEquals(201, room.play(keys, "manage-keys-invite").status());
    assertEquals(200, room.play(keys, "manage-keys-renew").status());
    assertEquals(200, room.play(keys, "manage-keys-editors").status());
    assertEquals(200, room.play(keys, "manage-keys-audit").status());
    var admitted = room.answer(devices, SampleEvents.request("manage-keys-admit"));
    assertEquals(201, admitted.status(), admitted.body());
    assertEquals(404, room.play(keys, "manage-keys-cancel").status());
    assertEquals(404, room.play(keys, "manage-keys-revoke-passkey").status());
    assertEquals(200, room.play(keys, "manage-keys-revoke-editor").status());
  }

  private InvitationCode invited(String owner) {
    var code = InvitationCode.create(new SecureRandom());
    var call = invitation(code, "mail", "publish", "");
    var answer = send(call.saying(call.body().replace("Ane", owner)));
    assertEquals(201, answer.status(), answer.body());
    return code;
  }

  private static SignedCall invitation(
      InvitationCode code, String kind, String scope, String phrase) {
    return SignedCall.of("POST /api/keys/invitations")
        .saying(
            "{'codeHash':'%s','owner':'Ane','scopes':['%s'],'relays':['*'],'kind':'%s'%s}"
                .formatted(code.id(), scope, kind, phrase));
  }

  private TestEditor admitted(String owner) {
    var device = TestEditor.fresh();
    var passkey =
        owner.equals("Ane")
            ? ",'passkey':{'id':'%s','publicKey':'%s'}"
                .formatted(phone.credential(), phone.draft().spki())
            : "";
    var answer = admit(invited(owner), device, passkey);
    assertEquals(201, answer.status(), answer.body());
    return device;
  }

  private GatewayResponse admit(InvitationCode code, TestEditor device, String more) {
    var body =
        "{'code':'%s','publicKey':'%s','browser':'Firefox'%s}"
            .formatted(code.text(), device.key().x(), more);
    var call = SignedCall.of(AdmitDevice.ROUTE).by(device).saying(body);
    return room.answer(devices, call.request(EditingFixture.CLOCK));
  }

  private String editor(TestEditor device) {
    var key = room.editors.find(device.key().id()).orElseThrow();
    return key.device().orElseThrow().editor().hash();
  }

  private GatewayResponse send(SignedCall call) {
    return room.send(keys, call);
  }
}
