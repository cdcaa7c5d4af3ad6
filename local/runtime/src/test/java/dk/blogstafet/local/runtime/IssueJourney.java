package dk.blogstafet.local.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.cutissue.CutIssueHandler;
import dk.blogstafet.local.lambda.FunctionDoubles;
import dk.blogstafet.local.lambda.FunctionFailedException;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.sendissue.SendIssueHandler;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// Sends a newsletter to readers of each frequency. Their issues are due on days to come, so the
/// two functions get clocks that show ten o'clock on those days.
final class IssueJourney {
  private static final LocalTime HOUR = LocalTime.of(10, 0);
  private static final String CONFIRM = "/nyhedsbrev/bekraeft";
  private static final String LEAVE = "/nyhedsbrev/afmeld";
  private static final String EACH = "ane@laeser.example";
  private static final String WEEKLY = "bodil@laeser.example";
  private static final String MONTHLY = "carl@laeser.example";
  private static final String RESTORED = "dan@laeser.example";
  private static final String TITLE = "Kirsebær i blomst";

  /// Sweeps cut one issue of a relay each.
  private static final int SWEEPS = 4;

  private final HttpEditor editor;
  private final ScriptlessReader reader;
  private final Map<String, String> environment;
  private LocalDate day = firstDay();

  /// @param editor may open relays and publish
  /// @param environment of the two functions
  IssueJourney(HttpEditor editor, ScriptlessReader reader, Map<String, String> environment) {
    this.editor = editor;
    this.reader = reader;
    this.environment = Map.copyOf(environment);
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
    subscribe(EACH, "traeer", "each");
    subscribe(WEEKLY, "traeer", "weekly");
    subscribe(MONTHLY, "traeer", "monthly");
    publish("traeer");
    sweep();
    mailed(EACH);
    leave(EACH);
    day = day.plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    sweep();
    mailed(WEEKLY);
    day = day.plusDays(1).with(TemporalAdjusters.firstDayOfNextMonth());
    sweep();
    mailed(MONTHLY);
    sendNothingOfARestoredTable();
    for (var address : new String[] {EACH, WEEKLY, MONTHLY}) {
      reader.mails(address, 3);
    }
  }

  private void publish(String relay) throws Exception {
    var today = DanishTime.today(Clock.systemUTC());
    var post =
        "{\"title\":\"%s\",\"date\":\"%s\",\"category\":\"Drift\",\"teaser\":\"Kort.\"}"
            .formatted(TITLE, today);
    var answer = editor.send("POST", "/api/relays/" + relay + "/posts", post);
    assertEquals(201, answer.statusCode(), answer::body);
  }

  private void subscribe(String address, String relay, String frequency) throws Exception {
    var page = "/" + relay + "/";
    var typed = Map.of("email", address, "frequency", frequency);
    var action = "/api/relays/" + relay + "/sign-ups";
    for (var tries = 0; !isAccepted(page, action, typed); tries++) {
      assertTrue(tries < 600, "No sign-up at " + page);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    var confirm = reader.link(reader.mails(address, 1).getLast(), CONFIRM);
    reader.submit(reader.get(confirm).body(), CONFIRM, Map.of("frequency", frequency));
    reader.mails(address, 2);
  }

  /// A site that has just started may have no keys and no pages yet.
  private boolean isAccepted(String page, String action, Map<String, String> typed)
      throws Exception {
    var html = reader.get(page).body();
    return html.contains(action)
        && reader.submit(html, action, typed).uri().getPath().equals("/om/tilmeldt/");
  }

  /// Cuts what is due on the day, and sends it; twice, which must not send anything twice.
  private void sweep() throws FunctionFailedException {
    var clock =
        Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), tenOn(day)));
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
        "{\"id\":\"%s\",\"title\":\"Bær\",\"introduction\":\"Om bær.\",\"categories\":[\"Drift\"],"
            .formatted(relay.slug());
    editor.send("POST", "/api/relays", json + "\"language\":\"da\",\"open\":true}");
    subscribe(RESTORED, relay.slug(), "monthly");
    publish(relay.slug());
    var newsletter = AwsNewsletter.of(environment, Clock.systemUTC());
    var month = IssueId.ofMonth(YearMonth.from(day).minusMonths(1));
    newsletter.issueLog().add(new IssueKey(relay, month), Instant.EPOCH);
    day = day.plusDays(1);
    sweep();
    assertTrue(newsletter.issues().overview().site().restored().isPresent());
    reader.mails(RESTORED, 2);
  }
}
