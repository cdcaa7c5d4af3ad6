package dk.blogstafet.correctpost;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.PostChangeOperation;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.change.PostWithdrawer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectPostTest {
  private static final PostId POST = new PostId("asken-paa-hjoernet");
  private static final String BODY =
      "{'version':1,'kind':'correction','sentence':'Nu 90 år.','post':{'title':'Asken på hjørnet',"
          + "'date':'2026-11-17','category':'Praksis','teaser':'Rettet.'}}";

  private final EditingFixture room = new EditingFixture();
  private final PostChangeOperation work =
      new PostChangeOperation(room.editors, room.books, EditingFixture.CLOCK);

  @BeforeEach
  void publish() {
    room.publish("Asken på hjørnet");
  }

  @Test
  void correctsByTheSampleEvent() {
    var answer = room.play(work, "correct-post");

    assertEquals(200, answer.status(), answer.body());
    assertEquals(Optional.empty(), answer.fields().get("location"));
    assertEquals(
        "{'deed':'correct','relay':'skygge-i-byen','name':'asken-paa-hjoernet','leg':1,'from':1,"
            + "'version':2,'revision':3,'address':'/skygge-i-byen/indlaeg/asken-paa-hjoernet/'}",
        answer.body().replace('"', '\''));
    assertEquals(1, room.books.versions(EditingFixture.RELAY, POST).size());
    assertEquals(1, room.trail("relay/skygge-i-byen").size());
    assertEquals(answer, room.play(work, "correct-post"));
  }

  @Test
  void findsACorrectionThatWasMadeAlready() {
    room.send(work, call());

    var again = room.send(work, call());

    assertEquals(200, again.status());
    assertTrue(again.body().contains("\"from\":2,\"version\":2"), again.body());
    assertEquals(1, room.trail("relay/skygge-i-byen").size());
  }

  @Test
  void namesTheCurrentVersion() {
    room.send(work, call());

    var late = room.send(work, call().saying(BODY.replace("Rettet", "Anderledes")));

    assertProblem(412, "version-mismatch", late);
    assertTrue(late.body().contains("\"current\":2"), late.body());
    assertEquals(1, room.trail("relay/skygge-i-byen").size());
  }

  @Test
  void namesEveryFlaw() {
    var body = "{'version':1,'kind':'x','post':{'title':'Asken'}}";

    var answer = room.send(work, call().saying(body));

    assertProblem(422, "unprocessable", answer);
    for (var at : List.of("kind", "sentence", "date", "category", "teaser")) {
      assertTrue(answer.body().contains("{\"at\":\"" + at + "\""), at + answer.body());
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      delimiter = ';',
      value = {"{}; version", "{'version':1}; post", "{'version':'1','post':{}}; version"})
  void asksForAVersionAndAPost(String body, String member) {
    var answer = room.send(work, call().saying(body));

    assertProblem(400, "bad-json", answer);
    assertTrue(answer.body().contains(member), answer.body());
  }

  @Test
  void refusesToPutAPostInNewsletters() {
    var answer =
        room.send(work, call().saying(BODY.replace("'teaser'", "'newsletter':true,'teaser'")));

    assertProblem(400, "bad-json", answer);
    assertTrue(answer.body().contains("post.newsletter"), answer.body());
  }

  @Test
  void correctsNothingThatWasWithdrawn() {
    new PostWithdrawer(room.books, room.books, EditingFixture.CLOCK)
        .withdraw(EditingFixture.RELAY, POST, 1, "Fejl");

    assertProblem(410, "gone", room.send(work, call()));
  }

  @ParameterizedTest
  @CsvSource({"vand, asken", "skygge-i-byen, eg", "skygge-i-byen, EG", "api, x"})
  void findsExistingPostsOnly(String relay, String post) {
    var route = "PUT /api/relays/{relay}/posts/{post}";

    var answer = room.send(work, SignedCall.of(route, "relay", relay, "post", post).saying(BODY));

    assertProblem(404, "not-found", answer);
  }

  @Test
  void rejectsAKeyWithoutTheScope() {
    var publishes = room.editor(new KeyGrant(Set.of(KeyScope.PUBLISH), true, Set.of()));

    assertProblem(403, "scope-denied", room.send(work, call().by(publishes)));
  }

  @Test
  void namesAMissingEnvironmentVariable() {
    var none = Map.<String, String>of();

    assertThrows(IllegalArgumentException.class, () -> new CorrectPostHandler(none));
  }

  private static SignedCall call() {
    var route = "PUT /api/relays/{relay}/posts/{post}";
    return SignedCall.of(route, "relay", "skygge-i-byen", "post", POST.slug()).saying(BODY);
  }
}
