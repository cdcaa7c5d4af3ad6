package dk.blogstafet.manageturns;

import static dk.blogstafet.gateway.signed.EditingFixture.RELAY;
import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.IdempotencyKey;
import dk.blogstafet.editing.MemorySignedUpdates;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.gateway.signed.SignedOperation;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Sha256;
import dk.blogstafet.relay.change.CorrectionDraft;
import dk.blogstafet.relay.change.CorrectionOutcome;
import dk.blogstafet.relay.change.PostCorrector;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.reply.MemoryReplyCases;
import dk.blogstafet.reply.ReplyCase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManageRepliesTest {
  private static final String CASE = "c2FnLTEtYm8tcnVn";

  private final EditingFixture room = new EditingFixture();
  private final MemoryReplyCases cases = new MemoryReplyCases(EditingFixture.CLOCK);
  private final SignedOperation turns = new TurnDesk().work;
  private final SignedOperation work =
      new RoutedOperation(
          turns,
          new ManageReplies(
              new ManageReplies.ReplyStores(cases, room.books, room.editors),
              new ReplyResponses(cases, room.books, room.books, EditingFixture.CLOCK),
              this::update,
              ManageRepliesTest::digest,
              EditingFixture.CLOCK));

  @BeforeEach
  void publishAPost() {
    var _ = room.publish("Byens træer");
  }

  @Test
  void registersARequestByTheSampleEvent() {
    var registered = play("register-reply");

    assertEquals(201, registered.status(), registered.body());
    assertEquals(
        "{'deed':'register-reply','relay':'skygge-i-byen','name':'"
            + CASE
            + "','from':0,'version':1}",
        quoted(registered));
    assertEquals(registered, play("register-reply"));
    assertEquals(200, send(sample()).status());
    assertEquals(List.of("register-reply " + CASE), trail());
    assertEquals(200, send(register("Bo Rugkerne")).status());
    assertEquals(2, trail().size(), "another address replaces the one before");
  }

  @Test
  void listsWhatWaitsWithItsDaysAndTheLetter() {
    play("register-reply");

    var list = quoted(play("list-replies"));

    assertTrue(list.contains("'state':'open'"), list);
    assertTrue(list.contains("'title':'Byens træer'"), list);
    assertTrue(
        list.contains(
            "'published':'2026-11-18','received':'2026-11-18','lastDay':'2027-02-10','late':false,'days':0"),
        list);
    assertTrue(list.contains("Til Bo Rugkerne"), list);
    assertTrue(list.contains("senest 12 uger efter"), list);
    assertTrue(list.contains("Åse Østergård, ansvarshavende redaktør"), list);
    assertTrue(list.contains("'heading':'Genmæle fra Bo Rugkerne'"), list);
  }

  @Test
  void refusesByTheSampleEventAndKeepsTheLetter() {
    play("register-reply");

    var refused = play("refuse-reply");

    assertEquals(200, refused.status(), refused.body());
    assertEquals(refused, play("refuse-reply"));
    var list = quoted(play("list-replies"));
    assertTrue(list.contains("'state':'refused'"), list);
    assertTrue(list.contains("'appealAddress':'Nævnsvej 1, 1000 København K'"), list);
    assertTrue(list.contains("'letter':{"), list);
    assertFalse(list.contains("'notice'"), list);
    assertProblem(409, "conflict", send(decide("withdraw")));
    assertEquals(200, send(decide("accept")).status());
  }

  @Test
  void closesACaseWhenItsReplyIsPublished() {
    play("register-reply");
    assertProblem(409, "conflict", send(decide("publish")));
    assertEquals(200, play("accept-reply").status());
    var early = send(decide("publish"));
    assertProblem(409, "conflict", early);
    assertTrue(early.body().contains("genmæle"), early.body());
    publishTheReply();

    assertEquals(200, play("publish-reply").status());

    var list = quoted(play("list-replies"));
    assertTrue(list.contains("'state':'published'"), list);
    assertTrue(list.contains("'correction':1"), list);
    assertEquals(
        List.of("register-reply " + CASE, "accept-reply " + CASE, "publish-reply " + CASE),
        trail());
  }

  @Test
  void erasesWhatWasTakenBack() {
    play("register-reply");

    assertEquals(200, play("withdraw-reply").status());

    var list = play("list-replies").body();
    assertTrue(list.contains("withdrawn"), list);
    assertFalse(list.contains("Rugkerne"), list);
  }

  @Test
  void saysWhatIsMissing() {
    var empty = send(register("").saying("{'received':'2026-11-19'}"));

    assertProblem(422, "unprocessable", empty);
    assertTrue(empty.body().contains("\"at\":\"passage\""), empty.body());
    assertProblem(404, "not-found", send(decide("accept")));
    assertProblem(
        404, "not-found", send(call("POST /api/relays/{relay}/replies/{case}/accept", "x")));
    var elsewhere = SignedCall.of("GET /api/relays/{relay}/replies", "relay", "ukendt");
    assertProblem(404, "not-found", send(elsewhere));
  }

  @Test
  void needsTheScopeThatCorrectsPosts() {
    var others = EnumSet.complementOf(EnumSet.of(KeyScope.CORRECT));
    var grant = new KeyGrant(others, true, Set.of());
    var stranger = room.editor(grant);

    assertEquals(403, send(register("Bo Rugkerne").by(stranger)).status());
    assertEquals(403, send(list().by(stranger)).status());
  }

  @Test
  void storesNoHashOfWhatAPersonWrote() {
    var call = register("Bo Rugkerne");
    send(call);

    var key = new IdempotencyKey(call.by().key().id(), call.name());
    var fingerprint = room.editors.lookup(key).receipt().orElseThrow().fingerprint();

    assertFalse(fingerprint.isEmpty());
    SignedOperation plain = turns;
    assertFalse(plain.fingerprint(call.request(EditingFixture.CLOCK)).equals(fingerprint));
  }

  private void publishTheReply() {
    var draft = PostDraft.ofTeaser("Byens træer", "2026-11-17", "Praksis", "Kort sagt, igen.");
    var outcome =
        new PostCorrector(room.books, room.books, EditingFixture.CLOCK)
            .correct(
                RELAY,
                new PostId("byens-traeer"),
                1,
                draft,
                new CorrectionDraft("reply", "Genmæle fra Bo Rugkerne."));
    assertInstanceOf(CorrectionOutcome.Corrected.class, outcome);
  }

  private boolean update(SignedAction act, ReplyCase then, ActionResult result) {
    return new MemorySignedUpdates(room.books, room.editors)
        .store(act, () -> cases.store(then), result);
  }

  /// Returns the code that the sample events name.
  private static String digest(String text) {
    return text.contains("Bo Rugkerne") ? CASE : Sha256.hex(text);
  }

  private GatewayResponse play(String event) {
    return room.play(work, "manage-turns-" + event);
  }

  private GatewayResponse send(SignedCall call) {
    return room.send(work, call);
  }

  /// Returns what the sample event asks for, under another idempotency key.
  private static SignedCall sample() {
    return register("Bo Rugkerne")
        .saying(
            "{'name':'Bo Rugkerne','contact':'bo@example.com','received':'2026-11-18',"
                + "'passage':'Rugkerne fældede træet.','text':'Jeg har ikke fældet træet. Det"
                + " væltede i stormen den 3. oktober.'}");
  }

  private static SignedCall register(String name) {
    return SignedCall.of(
            "POST /api/relays/{relay}/posts/{post}/replies",
            "relay",
            RELAY.slug(),
            "post",
            "byens-traeer")
        .saying(
            "{'name':'" + name + "','contact':'Vej 1','passage':'Bo fældede det.','text':'Nej.'}");
  }

  private static SignedCall decide(String what) {
    return call("POST /api/relays/{relay}/replies/{case}/" + what, CASE);
  }

  private static SignedCall call(String route, String name) {
    return SignedCall.of(route, "relay", RELAY.slug(), "case", name);
  }

  private static SignedCall list() {
    return SignedCall.of("GET /api/relays/{relay}/replies", "relay", RELAY.slug());
  }

  private List<String> trail() {
    return room.trail("relay/" + RELAY).stream()
        .map(it -> it.result().actionType().label() + " " + it.result().name())
        .toList();
  }

  private static String quoted(GatewayResponse response) {
    return response.body().replace('"', '\'');
  }
}
