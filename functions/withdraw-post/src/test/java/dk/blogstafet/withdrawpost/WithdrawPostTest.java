package dk.blogstafet.withdrawpost;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.PostChangeOperation;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.gateway.signed.TestEditor;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.PostPurger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithdrawPostTest {
  private static final PostId POST = new PostId("asken-paa-hjoernet");

  private final EditingFixture room = new EditingFixture();
  private final PostChangeOperation work =
      new PostChangeOperation(room.editors, room.books, EditingFixture.CLOCK);

  @BeforeEach
  void publish() {
    room.publish("Asken på hjørnet");
  }

  @Test
  void withdrawsAndRestoresByTheSampleEvents() {
    var withdrawn = room.play(work, "withdraw-post");
    assertEquals(0, room.posts());
    var restored = room.play(work, "withdraw-post-restore");

    assertEquals(1, room.posts());
    assertEquals(200, withdrawn.status(), withdrawn.body());
    assertEquals(200, restored.status(), restored.body());
    assertEquals(
        "{'deed':'withdraw','relay':'skygge-i-byen','name':'asken-paa-hjoernet','leg':1,'from':1,"
            + "'version':2,'revision':3,'address':'/skygge-i-byen/indlaeg/asken-paa-hjoernet/'}",
        withdrawn.body().replace('"', '\''));
    assertTrue(restored.body().contains("\"from\":2,\"version\":3"), restored.body());
    assertEquals(2, room.trail("relay/skygge-i-byen").size());
  }

  @Test
  void repeatsTheResponseAfterLaterChanges() {
    var withdrawn = room.play(work, "withdraw-post");
    var restored = room.play(work, "withdraw-post-restore");

    assertEquals(withdrawn, room.play(work, "withdraw-post"));
    assertEquals(restored, room.play(work, "withdraw-post-restore"));
    assertEquals(1, room.posts());
  }

  @Test
  void reportsARepeatedRequestAsUnchanged() {
    var there = room.send(work, call("restoration").saying("{'version':1,'reason':'Nej'}"));
    room.send(work, call("withdrawal"));
    var gone = room.send(work, call("withdrawal"));

    assertTrue(there.body().contains("\"from\":1,\"version\":1"), there.body());
    assertTrue(gone.body().contains("\"from\":2,\"version\":2"), gone.body());
    assertEquals(1, room.trail("relay/skygge-i-byen").size());
  }

  @Test
  void namesTheCurrentVersion() {
    var early = room.send(work, call("withdrawal").saying("{'version':7,'reason':'Nej'}"));
    room.send(work, call("withdrawal"));
    var late = room.send(work, call("restoration").saying("{'version':1,'reason':'Nej'}"));

    assertProblem(412, "version-mismatch", early);
    assertTrue(early.body().contains("\"current\":1"), early.body());
    assertProblem(412, "version-mismatch", late);
    assertTrue(late.body().contains("\"current\":2"), late.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"withdrawal", "restoration"})
  void asksForAReason(String what) {
    var answer = room.send(work, call(what).saying("{'version':1}"));

    assertProblem(422, "unprocessable", answer);
    assertTrue(answer.body().contains("{\"at\":\"reason\""), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"withdrawal", "restoration"})
  void refusesWhatItCannotDo(String what) {
    var corrects = room.editor(new KeyGrant(Set.of(KeyScope.CORRECT), true, Set.of()));
    var route = "POST /api/relays/{relay}/posts/{post}/" + what;
    var unknown = SignedCall.of(route, "relay", "skygge-i-byen", "post", "eg");
    var impossible = SignedCall.of(route, "relay", "skygge-i-byen", "post", "EG");
    var reason = "{'version':1,'reason':'Nej'}";

    assertProblem(403, "scope-denied", room.send(work, call(what).by(corrects)));
    assertProblem(404, "not-found", room.send(work, unknown.saying(reason)));
    assertProblem(404, "not-found", room.send(work, impossible.saying(reason)));
    assertProblem(400, "bad-json", room.send(work, call(what).saying("{'reason':'Nej'}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"withdrawal", "restoration"})
  void bringsNothingBackThatWasRemoved(String what) {
    new PostPurger(room.books, room.books, EditingFixture.CLOCK)
        .purge(EditingFixture.RELAY, POST, 1, "Ophavsret");

    assertProblem(410, "gone", room.send(work, call(what)));
  }

  @Test
  void listsWithdrawnPostsByTheSampleEvent() {
    room.publish("Noget andet");
    room.play(work, "withdraw-post");

    var list = room.play(work, "withdraw-post-list");

    assertEquals(200, list.status(), list.body());
    assertEquals(Optional.of("no-store"), list.fields().get("cache-control"));
    assertTrue(list.body().contains("\"id\":\"" + POST.slug()), list.body());
    assertTrue(list.body().contains("\"version\":2"), list.body());
    assertFalse(list.body().contains("noget-andet"), list.body());
    room.play(work, "withdraw-post-restore");
    assertTrue(room.play(work, "withdraw-post-list").body().contains("\"withdrawn\":[]"));
  }

  @Test
  void listsWithdrawnPostsOnlyForKeysThatMayRestoreThem() {
    var list = SignedCall.of("GET /api/relays/{relay}/withdrawn", "relay", "skygge-i-byen");
    var corrects = room.editor(new KeyGrant(Set.of(KeyScope.CORRECT), true, Set.of()));
    var elsewhere =
        room.editor(new KeyGrant(Set.of(KeyScope.WITHDRAW), false, Set.of(new RelayId("andet"))));

    assertProblem(403, "scope-denied", room.send(work, list.by(corrects)));
    assertProblem(403, "scope-denied", room.send(work, list.by(elsewhere)));
    assertProblem(401, "signature-invalid", room.send(work, list.by(TestEditor.fresh())));
    var impossible = SignedCall.of("GET /api/relays/{relay}/withdrawn", "relay", "_");
    assertProblem(404, "not-found", room.send(work, impossible));
  }

  @Test
  void namesAMissingEnvironmentVariable() {
    var none = Map.<String, String>of();

    assertThrows(IllegalArgumentException.class, () -> new WithdrawPostHandler(none));
  }

  private static SignedCall call(String what) {
    var route = "POST /api/relays/{relay}/posts/{post}/" + what;
    return SignedCall.of(route, "relay", "skygge-i-byen", "post", POST.slug())
        .saying("{'version':1,'reason':'Tallene var forkerte.'}");
  }
}
