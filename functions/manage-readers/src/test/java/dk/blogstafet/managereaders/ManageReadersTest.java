package dk.blogstafet.managereaders;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static dk.blogstafet.newsletter.NewsletterFixture.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.Subscription;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManageReadersTest {
  private final ReaderDesk desk = new ReaderDesk();
  private final EditingFixture room = desk.room;
  private final NewsletterFixture news = desk.news;
  private final ManageReaders work = desk.work;

  @Test
  void showsWhatAReaderAgreedToByTheSampleEvent() {
    news.subscribe(ANNA, CLIMATE);

    var shown = room.play(work, "manage-readers-evidence");

    assertEquals(200, shown.status(), shown.body());
    assertTrue(shown.body().contains("\"relay\":\"klima\",\"state\":\"active\""), shown.body());
    assertTrue(shown.body().contains("\"what\":\"given\""), shown.body());
    assertTrue(shown.body().contains("\"wording\":{\"sha256\":"), shown.body());
    assertEquals(List.of("show-reader " + code()), trail());
  }

  @Test
  void saysOfAnUnknownReaderThatNothingIsKept() {
    var shown = room.play(work, "manage-readers-evidence");

    assertEquals(200, shown.status(), shown.body());
    assertTrue(shown.body().contains("\"kept\":false"), shown.body());
    assertEquals(List.of("show-reader " + code()), trail());
  }

  @Test
  void showsAgainButRecordsARepeatedRequestOnce() {
    room.play(work, "manage-readers-evidence");
    news.subscribe(ANNA, CLIMATE);

    var again = room.play(work, "manage-readers-evidence");

    assertTrue(again.body().contains("\"kept\":true"), again.body());
    assertEquals(1, trail().size());
  }

  @Test
  void recordsEachReaderWhoIsShownUnderOneIdempotencyKey() {
    var call = call("evidence", ANNA);
    send(call);

    send(call.saying("{'email':'bo@laeser.example'}"));

    assertEquals(2, trail().size());
  }

  @Test
  void unsubscribesByTheSampleEvent() {
    news.subscribe(ANNA, CLIMATE);
    news.subscribe(ANNA, SCHOOL);

    var done = room.play(work, "manage-readers-unsubscribe");

    assertEquals(200, done.status(), done.body());
    assertTrue(done.body().contains("\"from\":1,\"version\":2"), done.body());
    assertFalse(news.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertFalse(news.subscription(ANNA, SCHOOL).orElseThrow().isActive());
    assertEquals(2, news.suppressions.of(news.who(ANNA)).size());
    assertEquals(List.of("unsubscribe-reader " + code()), trail());
    assertEquals(done, room.play(work, "manage-readers-unsubscribe"));
  }

  @Test
  void keepsTheNewslettersOfAnotherSpelling() {
    news.subscribe("ANNA@laeser.example", CLIMATE);

    send(call("unsubscription", ANNA));

    assertTrue(news.subscription(ANNA, CLIMATE).filter(Subscription::isActive).isPresent());
  }

  @Test
  void erasesByTheSampleEvent() {
    news.subscribe(ANNA, CLIMATE);

    var done = room.play(work, "manage-readers-erase");

    assertEquals(200, done.status(), done.body());
    assertTrue(done.body().contains("\"from\":1,\"version\":2"), done.body());
    assertTrue(news.subscription(ANNA, CLIMATE).isEmpty());
    assertTrue(send(call("evidence", ANNA)).body().contains("\"reason\":\"erased\""));
    assertEquals("erase-reader " + code(), trail().getFirst());
  }

  @Test
  void erasesOnce() {
    news.subscribe(ANNA, CLIMATE);
    send(call("erasure", ANNA));
    var lines = news.suppressions.of(news.who(ANNA));

    var again = send(call("erasure", ANNA));

    assertTrue(again.body().contains("\"from\":1,\"version\":1"), again.body());
    assertEquals(lines, news.suppressions.of(news.who(ANNA)));
  }

  @Test
  void storesNoTraceOfTheAddressInTheAuditLog() {
    send(call("erasure", ANNA));

    assertFalse(room.trail("site").toString().contains(ANNA));
  }

  @Test
  void refusesAnAddressWithoutRepeatingIt() {
    var refused = send(call("evidence", "anna@"));

    assertProblem(422, "unprocessable", refused);
    assertFalse(refused.body().contains("anna@"), refused.body());
    assertEquals(List.of(), trail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"evidence", "unsubscription", "erasure"})
  void needsTheScopeForReadersInAllRelays(String path) {
    var others = EnumSet.complementOf(EnumSet.of(KeyScope.READERS));
    var anyoneElse = room.editor(new KeyGrant(others, true, Set.of()));
    var ofOneRelay = room.editor(new KeyGrant(Set.of(KeyScope.READERS), false, Set.of(CLIMATE)));
    var readers = room.editor(new KeyGrant(Set.of(KeyScope.READERS), true, Set.of()));

    assertProblem(403, "scope-denied", send(call(path, ANNA).by(anyoneElse)));
    assertProblem(403, "scope-denied", send(call(path, ANNA).by(ofOneRelay)));
    assertEquals(200, send(call(path, ANNA).by(readers)).status());
  }

  private static SignedCall call(String path, String email) {
    return SignedCall.of("POST /api/readers/" + path).saying("{'email':'" + email + "'}");
  }

  private GatewayResponse send(SignedCall call) {
    return room.send(work, call);
  }

  private String code() {
    return news.who(ANNA).text();
  }

  private List<String> trail() {
    return room.trail("site").stream()
        .map(it -> it.result().actionType().label() + " " + it.result().name())
        .toList();
  }
}
