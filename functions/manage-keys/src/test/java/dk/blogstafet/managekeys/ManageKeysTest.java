package dk.blogstafet.managekeys;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.Keyring;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.gateway.signed.SignedEndpoint;
import dk.blogstafet.gateway.signed.TestEditor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManageKeysTest {
  private static final KeyId FRESH = new KeyId("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");

  private final EditingFixture room = new EditingFixture();
  private final ManageKeys work =
      new ManageKeys(
          room.keyring,
          room.editors,
          room.invitations,
          room.requests,
          room.admission,
          EditingFixture.CLOCK);
  private final TestEditor fresh = TestEditor.fresh();

  @Test
  void addsAKeyByTheSampleEvent() {
    var answer = room.play(work, "manage-keys-add");

    assertEquals(201, answer.status(), answer.body());
    assertEquals(Optional.of("/api/keys/" + FRESH), answer.fields().get("location"));
    assertEquals(
        "{'deed':'add-key','name':'" + FRESH + "','from':0,'version':1}",
        answer.body().replace('"', '\''));
    var key = room.keyring.find(FRESH).orElseThrow();
    assertEquals(Set.of(KeyScope.PUBLISH, KeyScope.CORRECT), key.grant().scopes());
    assertEquals("Bo Ås", key.owner());
    assertEquals(1, room.trail("site").size());
    assertEquals(answer, room.play(work, "manage-keys-add"));
  }

  @Test
  void rotatesByTheSampleEventAndTrustsBothForSevenDays() {
    var answer = room.play(work, "manage-keys-rotate");

    assertEquals(201, answer.status(), answer.body());
    assertEquals(KeyGrant.ALL, room.keyring.find(FRESH).orElseThrow().grant());
    var old = room.editors.find(TestEditor.PUBLISHED.key().id()).orElseThrow();
    assertEquals(EditingFixture.NOW.plus(Keyring.OVERLAP), old.until());
    assertEquals(answer, room.play(work, "manage-keys-rotate"));
    assertEquals(1, room.trail("site").size());
  }

  @Test
  void revokesByTheSampleEvent() {
    room.play(work, "manage-keys-add");

    var answer = room.play(work, "manage-keys-revoke");

    assertEquals(200, answer.status(), answer.body());
    assertTrue(answer.body().contains("\"from\":1,\"version\":2"), answer.body());
    assertEquals(Optional.empty(), room.keyring.find(FRESH));
    assertEquals(answer, room.play(work, "manage-keys-revoke"));
  }

  @Test
  void changesAKeyByTheSampleEvent() {
    room.play(work, "manage-keys-add");

    var answer = room.play(work, "manage-keys-change");

    assertEquals(200, answer.status(), answer.body());
    assertEquals(
        "{'deed':'change-key','name':'" + FRESH + "','from':1,'version':2}",
        answer.body().replace('"', '\''));
    var key = room.keyring.find(FRESH).orElseThrow();
    assertEquals(
        Set.of(KeyScope.PUBLISH, KeyScope.CORRECT, KeyScope.WITHDRAW), key.grant().scopes());
    assertEquals(Instant.parse("2027-09-30T22:00:00Z"), key.until());
    assertEquals(answer, room.play(work, "manage-keys-change"));
    assertEquals(2, room.trail("site").size());
  }

  @Test
  void revokesAKeyWithWhatItMadeByTheSampleEvent() {
    room.play(work, "manage-keys-add");
    var heir = TestEditor.fresh();
    var until = EditingFixture.NOW.plusSeconds(9);
    room.editors.trust(
        EditorKey.added(heir.key(), "Bo", KeyGrant.ALL, EditingFixture.NOW, until, FRESH));

    var answer = room.play(work, "manage-keys-revoke-heirs");

    assertEquals(200, answer.status(), answer.body());
    assertTrue(answer.body().contains("\"from\":1,\"version\":2"), answer.body());
    assertEquals(Optional.empty(), room.keyring.find(FRESH));
    assertEquals(Optional.empty(), room.keyring.find(heir.key().id()));
    assertEquals(answer, room.play(work, "manage-keys-revoke-heirs"));
    assertEquals(3, room.trail("site").size());
  }

  @Test
  void rotatesOnceAndGivesTheSameAnswerAgain() {
    var guest = publisher();
    var second = TestEditor.fresh();
    var rotation = rotating(fresh, guest);

    var first = room.send(work, rotation);

    assertEquals(201, first.status(), first.body());
    assertEquals(first, room.send(work, rotation));
    var again = room.send(work, rotating(second, guest));
    assertProblem(409, "conflict", again);
    assertTrue(again.body().contains(name(fresh)), again.body());
    assertEquals(Optional.empty(), room.keyring.find(second.key().id()));
    var shown = room.send(work, showing(name(guest)).by(guest)).body();
    assertTrue(shown.contains("\"rotation\":{\"heir\":\"" + name(fresh) + "\""), shown);
  }

  @Test
  void rejectsForbiddenAndInvalidChanges() {
    var publisher = publisher();
    var other = publisher();
    var keys = room.editor(new KeyGrant(Set.of(KeyScope.KEYS), true, Set.of()));

    assertProblem(403, "scope-denied", room.send(work, changing(name(other), 1).by(publisher)));
    assertProblem(403, "scope-denied", room.send(work, changing(name(publisher), 1).by(publisher)));
    assertProblem(403, "scope-denied", room.send(work, changing(name(other), 1).by(keys)));
    assertProblem(404, "not-found", room.send(work, changing(name(fresh), 1)));
    assertProblem(404, "not-found", room.send(work, changing("x", 1)));
    var late = room.send(work, changing(name(other), 3));
    assertProblem(412, "version-mismatch", late);
    assertTrue(late.body().contains("\"current\":1"), late.body());
    var empty =
        SignedCall.of("PUT /api/keys/{key}/grant", "key", name(other)).saying("{'version':1}");
    assertProblem(422, "unprocessable", room.send(work, empty));
    assertProblem(400, "bad-json", room.send(work, empty.saying("{}")));
    assertEquals(4, room.editors.keys().size());
  }

  @Test
  void showsKeysByTheSampleEvents() {
    room.play(work, "manage-keys-add");
    room.play(work, "manage-keys-revoke");

    var shown = room.play(work, "manage-keys-show");
    var list = room.play(work, "manage-keys-list");

    assertEquals(
        "{'key':'"
            + FRESH
            + "','publicKey':'11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo','owner':'Bo Ås',"
            + "'scopes':['publish','correct'],'relays':['skygge-i-byen'],"
            + "'from':'2026-11-18T11:06:41Z','until':'2027-06-30T22:00:00Z',"
            + "'revoked':'2026-11-18T11:06:41Z','addedBy':'"
            + TestEditor.PUBLISHED.key().id()
            + "','version':2}",
        shown.body().replace('"', '\''));
    var first = "{\"keys\":[{\"key\":\"" + TestEditor.PUBLISHED.key().id() + "\"";
    assertTrue(list.body().startsWith(first), list.body());
    assertTrue(list.body().contains("\"relays\":[\"*\"]"), list.body());
    assertTrue(list.body().contains(shown.body()), list.body());
  }

  @Test
  void revokesNothingUnderAnotherRoute() {
    var publisher = publisher();
    var other = SignedCall.of("PUT /api/keys/{key}", "key", name(publisher));

    var endpoint = new SignedEndpoint(room.requests, room.keyring, work, EditingFixture.CLOCK);
    var answer = endpoint.answer(other.request(EditingFixture.CLOCK));

    assertEquals(404, answer.status(), answer.body());
    assertTrue(room.keyring.find(publisher.key().id()).isPresent());
  }

  @Test
  void showsOthersJustThemselves() {
    var publisher = publisher();
    var other = room.editor(KeyGrant.ALL);

    var list = room.send(work, SignedCall.of("GET /api/keys").by(publisher));

    assertTrue(list.body().contains(name(publisher)), list.body());
    assertEquals(2, list.body().split("\"publicKey\"", -1).length, list.body());
    assertEquals(200, room.send(work, showing(name(publisher)).by(publisher)).status());
    var there = room.send(work, showing(name(other)).by(publisher));
    var unknown = room.send(work, showing(name(fresh)).by(publisher));
    var impossible = room.send(work, showing("x").by(publisher));
    assertProblem(403, "scope-denied", there);
    assertEquals(there, unknown);
    assertEquals(there, impossible);
  }

  @Test
  void showsNothingToUnknownKeys() {
    assertProblem(
        401, "signature-invalid", room.send(work, SignedCall.of("GET /api/keys").by(fresh)));
    assertProblem(401, "signature-invalid", room.send(work, showing(name(fresh)).by(fresh)));
  }

  @Test
  void reportsUnknownKeysToEditorsWithAccess() {
    assertProblem(404, "not-found", room.send(work, showing(name(fresh))));
    assertProblem(404, "not-found", room.send(work, showing("x")));
  }

  @Test
  void rejectsAKeyWithoutProofOfPossession() {
    var right = fresh.proof(SignedCall.AUTHORITY, TestEditor.PUBLISHED);
    var proofs =
        List.of(
            "",
            "x",
            right.replace(right.charAt(0), right.charAt(0) == 'A' ? 'B' : 'A'),
            fresh.proof("andet.example", TestEditor.PUBLISHED),
            fresh.proof(SignedCall.AUTHORITY, fresh),
            TestEditor.fresh().proof(SignedCall.AUTHORITY, TestEditor.PUBLISHED));

    for (var proof : proofs) {
      assertProblem(403, "scope-denied", room.send(work, adding(fresh, proof)));
      var rotation = "{'publicKey':'" + fresh.key().x() + "','proof':'" + proof + "'}";
      var call = SignedCall.of("POST /api/keys/rotation").saying(rotation);
      assertProblem(403, "scope-denied", room.send(work, call));
    }
    assertEquals(1, room.editors.keys().size());
    assertEquals(201, room.send(work, adding(fresh, right)).status());
  }

  @Test
  void namesEveryFlaw() {
    var none = room.send(work, SignedCall.of("POST /api/keys"));
    var small = "A".repeat(43);
    var body = "{'publicKey':'" + small + "','owner':'Bo','scopes':['alt'],'relays':['*']}";
    var weak = room.send(work, SignedCall.of("POST /api/keys").saying(body));

    for (var at : List.of("publicKey", "owner", "scopes", "relays")) {
      assertTrue(none.body().contains("{\"at\":\"" + at + "\""), none.body());
    }
    assertProblem(422, "unprocessable", weak);
    assertTrue(weak.body().contains("{\"at\":\"publicKey\""), weak.body());
    assertTrue(weak.body().contains("{\"at\":\"scopes\""), weak.body());
  }

  @Test
  void rejectsPublishedKeysUnlessLocal() {
    var keyring = new Keyring(room.editors, Optional.empty(), false, EditingFixture.CLOCK);
    var strict =
        new ManageKeys(
            keyring,
            room.editors,
            room.invitations,
            room.requests,
            room.admission,
            EditingFixture.CLOCK);
    var proof = TestEditor.PUBLISHED.proof(SignedCall.AUTHORITY, TestEditor.PUBLISHED);

    var answer = room.send(strict, adding(TestEditor.PUBLISHED, proof));

    assertProblem(422, "unprocessable", answer);
  }

  @Test
  void grantsNoMoreThanTheEditorHas() {
    var keys = room.editor(new KeyGrant(Set.of(KeyScope.KEYS), true, Set.of()));
    var publisher = publisher();
    var proof = fresh.proof(SignedCall.AUTHORITY, keys);

    assertProblem(403, "scope-denied", room.send(work, adding(fresh, proof).by(keys)));
    assertProblem(403, "scope-denied", room.send(work, adding(fresh, proof).by(publisher)));
    assertProblem(403, "scope-denied", room.send(work, revoking(name(publisher)).by(keys)));
    assertEquals(Optional.empty(), room.keyring.find(fresh.key().id()));
  }

  @Test
  void allowsAKeyToRevokeOnlyItself() {
    var publisher = publisher();
    var other = publisher();

    var there = room.send(work, revoking(name(other)).by(publisher));
    assertProblem(403, "scope-denied", there);
    assertEquals(there, room.send(work, revoking(name(fresh)).by(publisher)));
    var own = revoking(name(publisher)).by(publisher);
    assertEquals(200, room.send(work, own).status());
    assertProblem(401, "signature-invalid", room.send(work, own));
  }

  @Test
  void reportsARepeatedRequestAsUnchanged() {
    var proof = fresh.proof(SignedCall.AUTHORITY, TestEditor.PUBLISHED);
    room.send(work, adding(fresh, proof));

    var again = room.send(work, adding(fresh, proof));

    assertEquals(200, again.status());
    assertTrue(again.body().contains("\"from\":1,\"version\":1"), again.body());
    room.send(work, revoking(name(fresh)));
    assertEquals(200, room.send(work, revoking(name(fresh))).status());
    assertProblem(409, "conflict", room.send(work, adding(fresh, proof)));
    assertEquals(2, room.trail("site").size());
  }

  @Test
  void revokesExistingKeysOnly() {
    assertProblem(404, "not-found", room.send(work, revoking(name(fresh))));
    assertProblem(404, "not-found", room.send(work, revoking("x")));
    assertProblem(400, "bad-json", room.send(work, revoking("x").saying("")));
    assertProblem(400, "bad-json", room.send(work, revoking("x").saying("{'reason':'a'}")));
  }

  @Test
  void namesAMissingEnvironmentVariable() {
    var none = Map.<String, String>of();

    assertThrows(IllegalArgumentException.class, () -> new ManageKeysHandler(none));
  }

  private TestEditor publisher() {
    return room.editor(new KeyGrant(Set.of(KeyScope.PUBLISH), true, Set.of()));
  }

  private static SignedCall adding(TestEditor editor, String proof) {
    return SignedCall.of("POST /api/keys")
        .saying(
            "{'publicKey':'"
                + editor.key().x()
                + "','owner':'Bo Ås','scopes':['publish'],'relays':['*'],'proof':'"
                + proof
                + "'}");
  }

  private static SignedCall rotating(TestEditor heir, TestEditor old) {
    var proof = heir.proof(SignedCall.AUTHORITY, old);
    var body = "{'publicKey':'" + heir.key().x() + "','proof':'" + proof + "'}";
    return SignedCall.of("POST /api/keys/rotation").saying(body).by(old);
  }

  private static SignedCall changing(String name, int version) {
    var body = "{'version':" + version + ",'scopes':['publish','correct'],'relays':['*']}";
    return SignedCall.of("PUT /api/keys/{key}/grant", "key", name).saying(body);
  }

  private static SignedCall revoking(String name) {
    return SignedCall.of("POST /api/keys/{key}/revocation", "key", name);
  }

  private static SignedCall showing(String name) {
    return SignedCall.of("GET /api/keys/{key}", "key", name);
  }

  private static String name(TestEditor editor) {
    return editor.key().id().thumbprint();
  }
}
