package dk.blogstafet.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.CorrectionDraft;
import dk.blogstafet.relay.change.CorrectionOutcome;
import dk.blogstafet.relay.change.PostCorrector;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplyEditorTest {
  private static final Clock CLOCK = Clock.fixed(ReplySamples.NOW, ZoneOffset.UTC);
  private static final PostId POST = new PostId("bro");

  private final MemoryRelayStore books = new MemoryRelayStore();
  private final RelayId relay = DomainSamples.relayId();
  private final MemoryReplyCases cases = new MemoryReplyCases(CLOCK);

  @BeforeEach
  void publishAPost() {
    books.open(DomainSamples.relay(relay));
    var draft = PostDraft.ofTeaser("Bro", "2026-01-02", "Ledelse", "Kort.");
    var _ = new Publisher(books, books, CLOCK).publish(relay, draft);
  }

  @Test
  void registersARequestOnce() {
    var first = register("Bo", "2026-11-18");

    assertInstanceOf(ReplyOutcome.Changed.class, first);
    assertInstanceOf(ReplyOutcome.Unchanged.class, register("Bo", "2026-11-18"));
    assertInstanceOf(ReplyOutcome.Changed.class, register("Gry", "2026-11-18"));
    assertEquals(2, cases.of(relay).size());
  }

  @Test
  void countsFromTheDayOfPublicationAndNotFromThePostsDate() {
    var request = registered().request();

    assertEquals(LocalDate.of(2026, 11, 18), request.published());
    assertEquals(LocalDate.of(2027, 2, 10), request.lastDay());
    assertFalse(request.isLate());
  }

  @Test
  void saysThatARequestCameAfterTwelveWeeks() {
    var request = ReplySamples.request();
    var late =
        new ReplyRequest(
            request.post(),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 3, 27),
            "Bo",
            "Vej 1",
            "a",
            "b",
            "Rigmor",
            ReplySamples.NOW);
    var last =
        new ReplyRequest(
            request.post(),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 3, 26),
            "Bo",
            "Vej 1",
            "a",
            "b",
            "Rigmor",
            ReplySamples.NOW);

    assertTrue(late.isLate());
    assertFalse(last.isLate());
  }

  @Test
  void countsTheDaysThatACaseWaitsUntilItIsClosed() {
    var open = ReplySamples.registered(relay);

    assertEquals(20, open.days(LocalDate.of(2026, 11, 30)));
    assertEquals(0, open.days(LocalDate.of(2026, 11, 9)));
    var refused = open.refused(ReplySamples.refusal(), ReplySamples.NOW);
    assertEquals(8, refused.days(LocalDate.of(2026, 11, 30)));
  }

  @Test
  void reportsEveryErrorOfARequest() {
    var empty = new ReplyDraft("", null, "2026-11-19", " ", null);

    var outcome = editor().register(relay, POST, empty, ReplyEditorTest::digest);

    var errors = assertInstanceOf(ReplyOutcome.Invalid.class, outcome).errors();
    assertEquals(
        List.of("received", "name", "contact", "passage", "text"),
        errors.stream().map(ValidationError::at).toList());
    assertInstanceOf(ReplyOutcome.Invalid.class, register("Bo", "2026-11-17"));
    assertInstanceOf(ReplyOutcome.Invalid.class, register("Bo", "i går"));
  }

  @Test
  void knowsNoCaseOfAnUnknownPost() {
    var draft = new ReplyDraft("Bo", "Vej 1", null, "a", "b");

    var outcome = editor().register(relay, new PostId("ukendt"), draft, ReplyEditorTest::digest);

    assertInstanceOf(ReplyOutcome.NotFound.class, outcome);
    var nothing = new ReplyCaseKey(relay, "0123456789abcdef");
    assertInstanceOf(ReplyOutcome.NotFound.class, editor().accept(nothing));
  }

  @Test
  void closesACaseOnlyWithAReplyThatWasPublishedForIt() {
    var key = registered().key();
    assertInstanceOf(ReplyOutcome.OtherState.class, editor().publish(key));
    assertInstanceOf(ReplyOutcome.Changed.class, editor().accept(key));
    assertInstanceOf(ReplyOutcome.Unchanged.class, editor().accept(key));
    assertInstanceOf(ReplyOutcome.NotPublished.class, editor().publish(key));
    correct("correction", 1);
    assertInstanceOf(ReplyOutcome.NotPublished.class, editor().publish(key));
    correct("reply", 2);

    var closed = assertInstanceOf(ReplyOutcome.Changed.class, editor().publish(key)).then();

    assertEquals(2, closed.correction());
    assertInstanceOf(ReplyOutcome.Unchanged.class, editor().publish(key));
    assertInstanceOf(ReplyOutcome.OtherState.class, editor().withdraw(key));
    var other = assertInstanceOf(ReplyOutcome.Changed.class, register("Gry", "2026-11-18"));
    assertInstanceOf(ReplyOutcome.Changed.class, editor().accept(other.then().key()));
    assertInstanceOf(ReplyOutcome.NotPublished.class, editor().publish(other.then().key()));
  }

  @Test
  void takesNoEarlierReplyForTheOneOfTheCase() {
    correct("reply", 1);
    var later = Clock.offset(CLOCK, Duration.ofDays(1));
    var editor = new ReplyEditor(cases, books, cases::store, "Rigmor", later);
    var draft = new ReplyDraft("Bo", "bo@example.dk", "2026-11-19", "Bo fældede det.", "Nej.");
    var opened = editor.register(relay, POST, draft, ReplyEditorTest::digest);
    var key = assertInstanceOf(ReplyOutcome.Changed.class, opened).then().key();
    assertInstanceOf(ReplyOutcome.Changed.class, editor.accept(key));

    assertInstanceOf(ReplyOutcome.NotPublished.class, editor.publish(key));
  }

  @Test
  void takesAReplyThatWasPublishedBeforeTheCaseWasAccepted() {
    var key = registered().key();
    correct("reply", 1);
    var later = Clock.offset(CLOCK, Duration.ofDays(1));
    var editor = new ReplyEditor(cases, books, cases::store, "Rigmor", later);
    assertInstanceOf(ReplyOutcome.Changed.class, editor.accept(key));

    assertInstanceOf(ReplyOutcome.Changed.class, editor.publish(key));
  }

  @Test
  void correctsWhereTheAnswerGoesInEveryState() {
    var key = registered().key();
    var moved = new ReplyDraft("Bo", "Vej 2", "2026-11-18", "Bo fældede det.", "Nej.");
    assertInstanceOf(
        ReplyOutcome.Changed.class, editor().register(relay, POST, moved, ReplyEditorTest::digest));
    assertEquals("Vej 2", cases.find(key).orElseThrow().request().contact());
    assertInstanceOf(
        ReplyOutcome.Changed.class, editor().refuse(key, "Utvivlsomt rigtigt.", "Nævnsvej 1"));

    var then = assertInstanceOf(ReplyOutcome.Changed.class, register("Bo", "2026-11-18")).then();

    assertEquals("bo@example.dk", then.request().contact());
    assertEquals(ReplyState.REFUSED, then.state());
    assertInstanceOf(ReplyOutcome.Unchanged.class, register("Bo", "2026-11-18"));
  }

  @Test
  void refusesWithReasonsAndTheCouncilsAddress() {
    var key = registered().key();
    var missing = assertInstanceOf(ReplyOutcome.Invalid.class, editor().refuse(key, " ", null));
    assertEquals(
        List.of("reason", "appealAddress"),
        missing.errors().stream().map(ValidationError::at).toList());

    var refused = editor().refuse(key, "Utvivlsomt rigtigt.", "Nævnsvej 1");

    var then = assertInstanceOf(ReplyOutcome.Changed.class, refused).then();
    assertEquals(
        Optional.of(new ReplyRefusal("Utvivlsomt rigtigt.", "Nævnsvej 1")), then.refusal());
    assertEquals(Optional.of(ReplySamples.NOW.plus(ReplyCase.KEPT)), then.expires());
    var again = editor().refuse(key, "Utvivlsomt rigtigt.", "Nævnsvej 1");
    assertInstanceOf(ReplyOutcome.Unchanged.class, again);
    assertInstanceOf(ReplyOutcome.OtherState.class, editor().refuse(key, "Andet.", "Nævnsvej 1"));
  }

  @Test
  void publishesAfterAnAppealWhatWasRefused() {
    var key = registered().key();
    var _ = editor().refuse(key, "Utvivlsomt rigtigt.", "Nævnsvej 1");

    assertInstanceOf(ReplyOutcome.Changed.class, editor().accept(key));

    assertEquals(Optional.empty(), cases.find(key).orElseThrow().expires());
  }

  @Test
  void registersAWithdrawnRequestAgain() {
    var key = registered().key();
    assertInstanceOf(ReplyOutcome.Changed.class, editor().withdraw(key));
    assertInstanceOf(ReplyOutcome.Unchanged.class, editor().withdraw(key));
    assertInstanceOf(ReplyOutcome.OtherState.class, editor().accept(key));
    assertEquals("", cases.find(key).orElseThrow().request().name());

    var again = registered();

    assertEquals(key, again.key());
    assertEquals(List.of(ReplyState.OPEN, 3), List.of(again.state(), again.version()));
  }

  private ReplyCase registered() {
    return assertInstanceOf(ReplyOutcome.Changed.class, register("Bo", "2026-11-18")).then();
  }

  private ReplyOutcome register(String name, String received) {
    var draft = new ReplyDraft(name, "bo@example.dk", received, "Bo fældede det.", "Nej.");
    return editor().register(relay, POST, draft, ReplyEditorTest::digest);
  }

  private void correct(String kind, int version) {
    var draft = PostDraft.ofTeaser("Bro", "2026-01-02", "Ledelse", "Kort " + version);
    var outcome =
        new PostCorrector(books, books, CLOCK)
            .correct(relay, POST, version, draft, new CorrectionDraft(kind, "Se nederst."));
    assertInstanceOf(CorrectionOutcome.Corrected.class, outcome);
  }

  private ReplyEditor editor() {
    return new ReplyEditor(cases, books, cases::store, "Rigmor Rugbrød", CLOCK);
  }

  private static String digest(String text) {
    return String.format("%016x", text.hashCode());
  }
}
