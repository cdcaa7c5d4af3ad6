package dk.blogstafet.manageissues;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static dk.blogstafet.manageissues.IssueDesk.call;
import static dk.blogstafet.manageissues.IssueDesk.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.gateway.signed.SignedCall;
import dk.blogstafet.mail.AllowListedMail;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.issue.DeliveryRecord;
import dk.blogstafet.newsletter.issue.DeliveryState;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueAudience;
import dk.blogstafet.newsletter.issue.IssueCounts;
import dk.blogstafet.newsletter.issue.IssuePause;
import dk.blogstafet.newsletter.issue.IssueSamples;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.LedgerKey;
import dk.blogstafet.newsletter.issue.editing.IssueTestMails;
import dk.blogstafet.relay.ServiceErrorDetails;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShowIssuesTest {
  private final IssueDesk desk = new IssueDesk();

  @Test
  void listsUpcomingIssuesByTheSampleEvent() {
    desk.publish("Ny bro");

    var list = desk.play("list");

    assertEquals(200, list.status(), list.body());
    assertEquals(Optional.of("no-store"), list.fields().get("cache-control"));
    assertTrue(
        list.body()
            .contains(
                "{\"issue\":\"2026-W47\",\"frequency\":\"weekly\",\"due\":\"2026-11-23T07:00:00Z\","
                    + "\"state\":\"upcoming\",\"posts\":[\"ny-bro\"]}"),
        list.body());
  }

  @Test
  void showsAnUpcomingIssueByTheSampleEvent() {
    desk.publish("Ny bro");

    var shown = desk.play("show");

    assertTrue(shown.body().contains("tidligst 23. november 2026 kl. 8.00"), shown.body());
    assertTrue(shown.body().contains("\"unknownMails\":[]"), shown.body());
  }

  @Test
  void namesOnlyTheDateOfADaysIssue() {
    desk.publish("Ny bro");

    var shown = desk.send(call("GET", "2026-11-18", ""));

    assertTrue(shown.body().contains("tidligst 18. november 2026. "), shown.body());
  }

  @Test
  void namesUnknownMailsAndWhyAnIssueIsPaused() {
    var pause = new IssuePause(IssuePause.PauseReason.BOUNCES, EditingFixture.NOW);
    desk.issues.update(
        IssueUpdate.of(
            new Issue(
                key("2026-W46"),
                IssueState.SENDING,
                Optional.of(IssueSamples.content()),
                new IssueAudience(Optional.empty(), 1, 100, true, 1),
                new IssueCounts(98, 0, 1, 1, 3, 0),
                Optional.of(pause),
                Optional.empty(),
                Optional.empty(),
                1)));
    var line = new LedgerKey(key("2026-W46"), 1, 17);
    desk.issues.add(
        new DeliveryRecord(
            line, DeliveryState.UNKNOWN, "kode", EditingFixture.NOW, "timeout", false, false));

    var shown = desk.send(call("GET", "2026-W46", ""));

    assertTrue(shown.body().contains("\"state\":\"paused\""), shown.body());
    assertTrue(shown.body().contains("98 af 100 mails er sendt."), shown.body());
    assertTrue(shown.body().contains("1 mail er måske sendt"), shown.body());
    assertTrue(shown.body().contains("3 af 98 mails kom retur"), shown.body());
    assertTrue(shown.body().contains("\"place\":17,\"code\":\"kode\""), shown.body());
  }

  @Test
  void previewsTheMailByTheSampleEvent() {
    desk.subscribe(MailFrequency.WEEKLY, 3);
    desk.publish("Ny bro");

    var preview = desk.play("preview");

    assertEquals(200, preview.status(), preview.body());
    assertTrue(preview.body().contains("\"subject\":\"Ny bro\""), preview.body());
    assertTrue(preview.body().contains("<html"), preview.body());
    assertTrue(preview.body().endsWith("\"readers\":3,\"more\":false}"), preview.body());
  }

  @Test
  void countsReadersByTheSampleEvent() {
    desk.subscribe(MailFrequency.WEEKLY, 3);

    var counts = desk.play("readers");

    assertEquals(200, counts.status(), counts.body());
    assertEquals(
        "{'relay':'skygge-i-byen','since':'2026-11-11T11:06:41Z','active':3,'waiting':0,"
            + "'frequencies':[{'frequency':'each','active':0,'joined':0,'left':0},"
            + "{'frequency':'weekly','active':3,'joined':3,'left':0},"
            + "{'frequency':'monthly','active':0,'joined':0,'left':0}]}",
        counts.body().replace('"', '\''));
  }

  @Test
  void countsReadersOfNoUnknownRelay() {
    var call = SignedCall.of("GET /api/relays/{relay}/subscribers", "relay", "findes-ikke");

    assertProblem(404, "not-found", desk.send(call));
  }

  @Test
  void findsNothingToPreview() {
    assertProblem(404, "not-found", desk.play("preview"));
    assertProblem(404, "not-found", desk.send(call("GET", "2026-W01", "/preview")));
    assertProblem(404, "not-found", desk.send(call("GET", "2026-W01", "")));
    var unknown = SignedCall.of("GET /api/relays/{relay}/issues", "relay", "ukendt");
    assertProblem(404, "not-found", desk.send(unknown));
  }

  @Test
  void sendsATestOnceByTheSampleEvent() {
    desk.publish("Ny bro");

    var sent = desk.play("test");
    var repeated = desk.play("test");

    assertEquals(sent, repeated);
    assertEquals(200, sent.status(), sent.body());
    assertEquals(1, desk.mail.arrived().size());
    assertEquals("redaktoer@stafet.example", desk.mail.arrived().getFirst().to());
    assertFalse(sent.body().contains("redaktoer"), sent.body());
    assertEquals(0, desk.room.trail("relay/skygge-i-byen").size());
  }

  @Test
  void storesNoTraceOfTheAddress() {
    desk.publish("Ny bro");
    var test = call("POST", "2026-W47", "/test");

    desk.send(test.saying("{'email':'a@stafet.example'}"));
    var other = desk.send(test.saying("{'email':'b@stafet.example'}"));

    assertEquals(200, other.status(), other.body());
    assertEquals(1, desk.mail.arrived().size());
  }

  @Test
  void sendsAFewTestsADay() {
    desk.publish("Ny bro");
    for (var number = 0; number < IssueTestMails.A_DAY; number++) {
      assertEquals(200, test().status());
    }

    var refused = test();

    assertProblem(429, "too-many", refused);
    assertEquals(Optional.of("42800"), refused.fields().get("retry-after"));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void saysWhyATestWasNotSent(SendOutcome outcome, int status, String code) {
    desk.publish("Ny bro");
    desk.mail.answerNext(outcome);

    assertProblem(status, code, test());
    assertEquals(200, test().status());
  }

  private static Stream<Arguments> outcomes() {
    var answer = new ServiceErrorDetails("MessageRejected", 400, "r-1");
    return Stream.of(
        Arguments.of(AllowListedMail.NOT_SENT, 409, "conflict"),
        Arguments.of(new SendOutcome.Rejected(answer), 409, "conflict"),
        Arguments.of(new SendOutcome.OutcomeUnknown(), 409, "conflict"),
        Arguments.of(new SendOutcome.Blocked(answer), 503, "unavailable"),
        Arguments.of(new SendOutcome.Unavailable(), 503, "unavailable"));
  }

  @Test
  void sendsNoTestToAnInvalidAddress() {
    desk.publish("Ny bro");

    var invalid = desk.send(call("POST", "2026-W47", "/test").saying("{'email':'a b'}"));

    assertProblem(422, "unprocessable", invalid);
    assertProblem(422, "unprocessable", desk.send(call("POST", "2026-W47", "/test")));
    assertEquals(0, desk.mail.arrived().size());
  }

  private GatewayResponse test() {
    var call = call("POST", "2026-W47", "/test");
    return desk.send(call.saying("{'email':'redaktoer@stafet.example'}"));
  }
}
