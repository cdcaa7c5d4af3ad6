package dk.blogstafet.manageissues;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueContent;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.change.CorrectionDraft;
import dk.blogstafet.relay.change.PostCorrector;
import dk.blogstafet.relay.change.PostDraft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailCorrectionTest {
  private static final PostId POST = new PostId("asken");
  private static final Instant EARLIER = EditingFixture.NOW.minusSeconds(3_600);
  private static final String ISSUE = "2026-11-18-e1-r1";

  private final IssueDesk desk = new IssueDesk();

  /// Publishes a post, records that an issue mailed it, and corrects it.
  private void correct(String kind) {
    desk.publish("Asken");
    var posts = List.of(new IssueContent.IssuePost(POST, EARLIER));
    var content = new IssueContent(posts, EARLIER, Instant.EPOCH, EARLIER);
    desk.issues.update(IssueUpdate.of(Issue.cut(IssueDesk.key("2026-11-18"), content)));
    var draft = PostDraft.ofTeaser("Asken", "2026-11-18", "Praksis", "Rettet.");
    new PostCorrector(desk.room.books, desk.room.books, EditingFixture.CLOCK)
        .correct(
            EditingFixture.RELAY,
            POST,
            1,
            draft,
            new CorrectionDraft(kind, "Træet er en ask, ikke en elm."));
  }

  private static SignedCall call() {
    return SignedCall.of("POST /api/relays/{relay}/issues", "relay", EditingFixture.RELAY.slug());
  }

  @Test
  void makesTheIssueOfACorrectionByTheSampleEvent() {
    correct("correction");

    var made = desk.play("correct");
    var again = desk.send(call().saying("{'post':'asken','correction':1}"));

    assertEquals(201, made.status(), made.body());
    assertEquals(
        Optional.of("/api/relays/skygge-i-byen/issues/" + ISSUE), made.fields().get("location"));
    assertEquals(
        "{'deed':'mail-correction','relay':'skygge-i-byen','name':'"
            + ISSUE
            + "','from':0,'version':1}",
        made.body().replace('"', '\''));
    assertEquals(200, again.status(), again.body());
    assertTrue(again.body().contains("\"from\":1,\"version\":1"), again.body());
    assertEquals(IssueState.RELEASED, desk.issues.find(IssueDesk.key(ISSUE)).orElseThrow().state());
    assertEquals(1, desk.room.trail("relay/skygge-i-byen").size());
  }

  @Test
  void showsAndPreviewsTheMail() {
    correct("reply");
    desk.send(call().saying("{'post':'asken','correction':1}"));

    var shown = desk.send(IssueDesk.call("GET", "2026-11-18-e1-g1", ""));
    var preview = desk.send(IssueDesk.call("GET", "2026-11-18-e1-g1", "/preview"));
    var list = desk.play("list");

    assertTrue(
        shown.body().contains("\"due\":\"2026-11-18T11:16:41Z\",\"state\":\"released\""),
        shown.body());
    assertTrue(
        shown.body().contains("\"posts\":[\"asken\"],\"version\":1,\"readers\""), shown.body());
    assertTrue(shown.body().contains("tidligst 18. november 2026 kl. 12.16"), shown.body());
    assertTrue(preview.body().contains("\"subject\":\"Genmæle: Asken\""), preview.body());
    assertTrue(preview.body().contains("Træet er en ask, ikke en elm."), preview.body());
    assertTrue(list.body().contains("{\"issue\":\"2026-11-18-e1-g1\",\"due\""), list.body());
  }

  @ParameterizedTest
  @CsvSource({
    "correction, 2, ingen rettelse med det nummer",
    "clarification, 1, præcisering",
  })
  void saysWhyACorrectionIsNotMailed(String kind, int number, String why) {
    correct(kind);

    var refused = desk.send(call().saying("{'post':'asken','correction':" + number + "}"));

    assertProblem(409, "conflict", refused);
    assertTrue(refused.body().contains(why), refused.body());
  }

  @Test
  void mailsNoCorrectionOfAPostThatNoReaderGot() {
    correct("correction");
    var elsewhere = new IssueDesk();
    elsewhere.publish("Asken");

    assertProblem(
        409, "conflict", elsewhere.send(call().saying("{'post':'asken','correction':1}")));
    assertProblem(404, "not-found", desk.send(call().saying("{'post':'elmen','correction':1}")));
    assertProblem(404, "not-found", desk.send(call().saying("{'post':'ELMEN','correction':1}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'post':'asken'}", "{'post':'asken','correction':'1'}"})
  void wantsAPostAndANumber(String body) {
    correct("correction");

    assertProblem(400, "bad-json", desk.send(call().saying(body)));
  }

  @Test
  void wantsAPost() {
    assertProblem(422, "unprocessable", desk.send(call().saying("{'correction':1}")));
  }

  @Test
  void needsTheNewsletterScope() {
    correct("correction");
    var corrector = desk.room.editor(new KeyGrant(Set.of(KeyScope.CORRECT), true, Set.of()));

    var refused = desk.send(call().saying("{'post':'asken','correction':1}").by(corrector));

    assertProblem(403, "scope-denied", refused);
  }
}
