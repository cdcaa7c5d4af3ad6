package dk.blogstafet.publishpost;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.gateway.signed.TestEditor;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.RelayId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishPostTest {
  private static final String POST =
      "{'title':'Bænken','date':'2026-11-18','category':'Praksis','teaser':'Kort sagt.'}";

  private final EditingFixture room = new EditingFixture();
  private final PublishPost work = new PublishPost(room.editors, room.books, EditingFixture.CLOCK);

  @Test
  void publishesTheSampleEvent() {
    var answer = room.play(work, "publish-post");

    assertEquals(201, answer.status(), answer.body());
    assertEquals(
        Optional.of("/api/relays/skygge-i-byen/posts/tre-lindetraeer"),
        answer.fields().get("location"));
    assertEquals(
        "{'deed':'publish','relay':'skygge-i-byen','name':'tre-lindetraeer','leg':1,'from':0,"
            + "'version':1,'revision':2,'address':'/skygge-i-byen/indlaeg/tre-lindetraeer/'}",
        answer.body().replace('"', '\''));
    var line = room.trail("relay/skygge-i-byen").getFirst();
    assertEquals(ActionType.PUBLISH, line.result().actionType());
    assertEquals("Åse Øllgaard", line.owner());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"openssl-curl", "http-message-signatures", "http-message-sig", "chromium"})
  void publishesWhatForeignClientsSigned(String client) {
    var answer = room.play(work, "publish-post-signed-by-" + client);

    assertEquals(201, answer.status(), answer.body());
    var post = room.books.find(EditingFixture.RELAY, new PostId("skygge-hvor-boern-venter"));
    assertTrue(post instanceof PostLookup.PublishedPost);
    assertEquals(answer, room.play(work, "publish-post-signed-by-" + client));
  }

  @Test
  void publishesOneContentOnceHoweverManyClientsSendIt() {
    var first = room.play(work, "publish-post-signed-by-openssl-curl");
    var other = room.play(work, "publish-post-signed-by-chromium");

    assertEquals(201, first.status());
    assertEquals(200, other.status());
    assertTrue(other.body().contains("\"from\":1,\"version\":1"), other.body());
    assertEquals(other, room.play(work, "publish-post-signed-by-chromium"));
    assertEquals(1, room.posts());
    assertEquals(1, room.trail("relay/skygge-i-byen").size());
  }

  @Test
  void answersFortyEqualUploadsEqually() throws Exception {
    var request = call().request(EditingFixture.CLOCK);
    var answers = new HashSet<GatewayResponse>();
    try (var crowd = Executors.newFixedThreadPool(40)) {
      var calls = new ArrayList<Callable<GatewayResponse>>();
      for (var i = 0; i < 40; i++) {
        calls.add(() -> room.answer(work, request));
      }
      for (var answer : crowd.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }

    assertEquals(1, answers.size(), answers.toString());
    assertEquals(201, answers.iterator().next().status());
    assertEquals(1, room.posts());
    assertEquals(1, room.trail("relay/skygge-i-byen").size());
  }

  @Test
  void namesEveryFlaw() {
    var answer = room.send(work, call().saying("{'date':'18.11.2026','category':'Vejret'}"));

    assertProblem(422, "unprocessable", answer);
    for (var at : List.of("title", "date", "category", "teaser")) {
      assertTrue(answer.body().contains("{\"at\":\"" + at + "\""), answer.body());
    }
  }

  @Test
  void namesThePlaceOfEachFlawInsideAText() {
    var answer =
        room.send(
            work, call().saying("{'text':'a\\u200Bb\\r\\n\\r\\n🌉\\u200B','teaser':'[Skriv]'}"));

    assertProblem(422, "unprocessable", answer);
    for (var place :
        List.of("'line':1,'column':2}", "'line':3,'column':2}", "'line':1,'column':1}")) {
      assertTrue(answer.body().contains(place.replace('\'', '"')), answer.body());
    }
  }

  @Test
  void readsPastAByteOrderMark() {
    assertProblem(422, "unprocessable", room.send(work, call().saying("\uFEFF{}")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "{'title':'a'; Feltet title",
        "{'title':'a','title':'b'}; Feltet title er der to gange",
        "{'titel':'a'}; Adressen kender ikke feltet titel",
        "{'authors':[{'navn':'Bo'}]}; Adressen kender ikke feltet authors[0].navn",
        "{'authors':{}}; Feltet authors skal være en liste",
        "{'title':1}; Feltet title skal være en tekst",
        "{'newsletter':'nej'}; Feltet newsletter skal være true eller false",
        "[]; ikke gyldig JSON"
      },
      delimiter = ';')
  void refusesWhatItCannotRead(String body, String part) {
    var answer = room.send(work, call().saying(body));

    assertProblem(400, "bad-json", answer);
    assertTrue(body.equals("{'title':'a'") || answer.body().contains(part), answer.body());
    assertEquals(0, room.posts());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      delimiter = ';',
      value = {
        "'teaser':'K'; true",
        "'teaser':'K','newsletter':true; true",
        "'teaser':'K','newsletter':null; true",
        "'teaser':'K','newsletter':false; false"
      })
  void mailsAPostOfTodayUnlessTheEditorDeclines(String members, boolean isMailable) {
    var body = POST.replace("'teaser':'Kort sagt.'", members);

    assertEquals(201, room.send(work, call().saying(body)).status());

    var found = room.books.find(EditingFixture.RELAY, new PostId("baenken"));
    var post = assertInstanceOf(PostLookup.PublishedPost.class, found).whole().post();
    assertEquals(isMailable, post.mailable());
  }

  @Test
  void refusesABodyOfMoreThan256KiB() {
    assertProblem(413, "too-large", room.send(work, call().saying(" ".repeat(262_145))));
    assertProblem(400, "bad-json", room.send(work, call().saying(" ".repeat(262_144))));
  }

  @Test
  void reportsTheExistingPostWithTheSameTitle() {
    room.send(work, call());

    var other = room.send(work, call().saying(POST.replace("Kort", "Langt")));

    assertProblem(409, "conflict", other);
    assertTrue(other.body().contains("\"name\":\"baenken\",\"current\":1"), other.body());
  }

  @Test
  void rejectsAKeyWithoutTheScope() {
    var corrects = room.editor(new KeyGrant(Set.of(KeyScope.CORRECT), true, Set.of()));
    var elsewhere =
        room.editor(new KeyGrant(Set.of(KeyScope.PUBLISH), false, Set.of(new RelayId("vand"))));

    for (var by : List.of(corrects, elsewhere)) {
      assertProblem(403, "scope-denied", room.send(work, call().by(by)));
    }
    assertProblem(401, "signature-invalid", room.send(work, call().by(TestEditor.fresh())));
    assertEquals(0, room.posts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"vand", "api", "-"})
  void findsExistingRelaysOnly(String relay) {
    var call = SignedCall.of("POST /api/relays/{relay}/posts", "relay", relay).saying(POST);

    assertProblem(404, "not-found", room.send(work, call));
  }

  @Test
  void namesAMissingEnvironmentVariable() {
    var none = Map.<String, String>of();

    assertThrows(IllegalArgumentException.class, () -> new PublishPostHandler(none));
  }

  private static SignedCall call() {
    return SignedCall.of("POST /api/relays/{relay}/posts", "relay", "skygge-i-byen").saying(POST);
  }
}
