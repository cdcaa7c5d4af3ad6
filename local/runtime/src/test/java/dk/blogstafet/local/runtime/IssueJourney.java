package dk.blogstafet.local.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.cutissue.CutIssueHandler;
import dk.blogstafet.local.lambda.FunctionDoubles;
import dk.blogstafet.local.lambda.FunctionFailedException;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.LedgerTag;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.sendissue.SendIssueHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

/// Sends a newsletter to readers of each frequency. Their issues are due on days to come, so the
/// two functions get clocks that show ten o'clock on those days.
final class IssueJourney {
  private static final JsonMapper JSON = new JsonMapper();
  private static final RelayId TREES = new RelayId("traeer");
  private static final Path BOUNCE = Path.of("../../events/take-feedback-bounced-issue.json");
  private static final LocalTime HOUR = LocalTime.of(10, 0);
  private static final String LEAVE = "/nyhedsbrev/afmeld";
  private static final String EACH = "ane@laeser.example";
  static final String BOUNCED = "berit@laeser.example";
  private static final String WEEKLY = "bodil@laeser.example";
  private static final String MONTHLY = "carl@laeser.example";
  private static final String RESTORED = "dan@laeser.example";
  private static final String TITLE = "Kirsebær i blomst";

  /// Sweeps cut one issue of a relay each.
  private static final int SWEEPS = 4;

  private final HttpEditor editor;
  private final ScriptlessReader reader;
  private final SignUpSteps steps;
  private final Path mails;
  private final Map<String, String> environment;
  private final AwsNewsletter newsletter;
  private LocalDate day = firstDay();

  /// @param editor may open relays and publish
  /// @param mails the folder of the site's mails
  /// @param environment of the two functions
  IssueJourney(
      HttpEditor editor, ScriptlessReader reader, Path mails, Map<String, String> environment) {
    this.editor = editor;
    this.reader = reader;
    this.steps = new SignUpSteps(reader, TREES.slug());
    this.mails = mails;
    this.environment = Map.copyOf(environment);
    this.newsletter = AwsNewsletter.of(environment, Clock.systemUTC());
  }

  /// Returns the first day on which it is ten o'clock hereafter.
  private static LocalDate firstDay() {
    var now = Instant.now();
    var today = DanishTime.dateOf(now);
    return tenOn(today).isAfter(now) ? today : today.plusDays(1);
  }

  private static Instant tenOn(LocalDate day) {
    return day.atTime(HOUR).atZone(DanishTime.ZONE).toInstant();
  }

  void go() throws Exception {
    steps.subscribe(EACH, "each");
    steps.subscribe(BOUNCED, "each");
    steps.subscribe(WEEKLY, "weekly");
    steps.subscribe(MONTHLY, "monthly");
    publish(TREES);
    sweep();
    mailed(EACH);
    bounce(BOUNCED);
    leave(EACH);
    day = day.plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    sweep();
    mailed(WEEKLY);
    day = day.plusDays(1).with(TemporalAdjusters.firstDayOfNextMonth());
    sweep();
    mailed(MONTHLY);
    sendNothingOfARestoredTable();
    for (var address : new String[] {EACH, BOUNCED, WEEKLY, MONTHLY}) {
      reader.mails(address, 3);
    }
  }

  private void publish(RelayId relay) throws Exception {
    var today = DanishTime.today(Clock.systemUTC());
    var post =
        "{\"title\":\"%s\",\"date\":\"%s\",\"category\":\"Drift\",\"teaser\":\"Kort.\"}"
            .formatted(TITLE, today);
    var answer = editor.send("POST", "/api/relays/" + relay.slug() + "/posts", post);
    assertEquals(201, answer.statusCode(), answer::body);
  }

  /// Cuts what is due on the day, and sends it; twice, which must not send anything twice.
  private void sweep() throws FunctionFailedException {
    var clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), tenOn(day)));
    for (var times = 0; times < SWEEPS; times++) {
      FunctionDoubles.call(new CutIssueHandler(environment, clock));
    }
    FunctionDoubles.call(new SendIssueHandler(environment, clock));
    FunctionDoubles.call(new SendIssueHandler(environment, clock));
  }

  private void mailed(String address) throws Exception {
    var mail = reader.mails(address, 3).getLast();
    assertTrue(mail.contains(TITLE), mail);
    assertTrue(mail.contains("List-Unsubscribe=One-Click"), mail);
    var page = reader.link(mail, "/traeer/nyhedsbrev/");
    SignUpSteps.await(() -> reader.get(page).body().contains(TITLE));
  }

  /// Reports that a mail bounced, as the mailbox does: it counts, and ends the newsletter.
  private void bounce(String address) throws Exception {
    var mail = JSON.readTree(reader.mails(address, 3).getLast());
    var notice =
        JSON.readTree(BOUNCE.toFile())
            .findPath("Message")
            .asText()
            .replace("anna@laeser.example", address)
            .replace("klima_2026-W48", tag(mail, LedgerTag.ISSUE))
            .replaceFirst("1_7_[\\w-]{43}", tag(mail, LedgerTag.ROW));
    Files.writeString(mails.resolve("of-berit.feedback.json"), notice);
    var issue = new IssueKey(TREES, IssueId.ofDay(day));
    SignUpSteps.await(() -> newsletter.issues().find(issue).orElseThrow().counts().bounced() == 1);
    assertFalse(isSubscribed(address));
  }

  private static String tag(JsonNode mail, String name) {
    for (var tag : mail.findPath("EmailTags")) {
      if (tag.path("Name").asText().equals(name)) {
        return tag.path("Value").asText();
      }
    }
    throw new AssertionError("No tag " + name);
  }

  private boolean isSubscribed(String address) {
    var who = SubscriberId.of(newsletter.vault().hmac(), new EmailAddress(address));
    return newsletter.subscribers().subscriptions(TREES, List.of(who)).getFirst().isActive();
  }

  /// Leaves as a mail program does (RFC 8058).
  private void leave(String address) throws Exception {
    var link = reader.link(reader.mails(address, 3).getLast(), LEAVE);
    var answer = reader.post(link, "List-Unsubscribe=One-Click");
    assertEquals(200, answer.statusCode(), answer::body);
  }

  /// An issue that is logged, and unknown to the table, went out before: nothing is sent until an
  /// operator decides.
  private void sendNothingOfARestoredTable() throws Exception {
    var relay = new RelayId("baer");
    var json =
        "{\"id\":\"baer\",\"title\":\"Bær\",\"introduction\":\"Om bær.\","
            + "\"categories\":[\"Drift\"],\"language\":\"da\",\"open\":true}";
    editor.send("POST", "/api/relays", json);
    new SignUpSteps(reader, relay.slug()).subscribe(RESTORED, "monthly");
    publish(relay);
    var month = IssueId.ofMonth(YearMonth.from(day).minusMonths(1));
    newsletter.issueLog().add(new IssueKey(relay, month), Instant.EPOCH);
    day = day.plusDays(1);
    sweep();
    assertTrue(newsletter.issues().overview().site().restored().isPresent());
    reader.mails(RESTORED, 2);
  }
}
