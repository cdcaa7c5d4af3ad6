package dk.blogstafet.local.runtime;

import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueCalendar;
import dk.blogstafet.newsletter.issue.IssueContent;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.newsletter.issue.SiteMailing;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Performs every action of editors on issues over HTTP once, in a relay of its own.
final class IssueEditorJourney {
  private static final String RELAY = "/api/relays/graes";

  private final HttpEditor editor;
  private final Issues issues;

  IssueEditorJourney(HttpEditor editor, CommandStores stores) {
    this.editor = editor;
    this.issues = AwsNewsletter.of(stores.environment(), Clock.systemUTC()).issues();
  }

  void go() throws Exception {
    open();
    var issue = RELAY + "/issues/" + IssueCalendar.next(MailFrequency.MONTHLY, Instant.now());
    well(editor.send("POST", issue + "/hold", "{}"));
    well(editor.read(RELAY + "/issues"));
    well(editor.read(RELAY + "/subscribers"));
    well(editor.read(issue));
    well(editor.read(issue + "/preview"));
    well(editor.send("POST", issue + "/test", "{\"email\":\"redaktoer@stafet.example\"}"));
    well(editor.send("POST", issue + "/release", "{}"));
    well(editor.send("POST", issue + "/stop", "{}"));
    well(editor.send("PUT", RELAY + "/mailing", "{\"release\":\"manual\"}"));
    releaseSite();
    mailCorrection();
  }

  private void open() throws Exception {
    var relay =
        "{\"id\":\"graes\",\"title\":\"Græs\",\"introduction\":\"Om græs.\","
            + "\"categories\":[\"Drift\"],\"language\":\"da\",\"open\":true}";
    well(editor.send("POST", "/api/relays", relay));
    var post =
        "{\"title\":\"Hvene\",\"date\":\"%s\",\"category\":\"Drift\",\"teaser\":\"Kort.\"}"
            .formatted(DanishTime.today(Clock.systemUTC()));
    well(editor.send("POST", RELAY + "/posts", post));
  }

  /// Releases newsletters as after a restored table.
  private void releaseSite() throws Exception {
    var seen = issues.overview().site();
    var now = Instant.now();
    issues.update(
        IssueUpdate.of(new SiteMailing(Optional.of(now), seen.floor(), seen.version() + 1)));
    well(editor.send("PUT", "/api/mailing", "{\"sending\":\"released\"}"));
  }

  /// Has a correction mailed; the next sweep collects its readers.
  private void mailCorrection() throws Exception {
    mailed();
    var corrected =
        ("{\"version\":1,\"kind\":\"correction\",\"sentence\":\"Det er hvene, ikke rajgræs.\","
                + "\"post\":{\"title\":\"Hvene\",\"date\":\"%s\",\"category\":\"Drift\",\"teaser\":\"Ny.\"}}")
            .formatted(DanishTime.today(Clock.systemUTC()));
    well(editor.send("PUT", RELAY + "/posts/hvene", corrected));
    var asked = editor.send("POST", RELAY + "/issues", "{\"post\":\"hvene\",\"correction\":1}");
    well(asked);
    var issue = asked.headers().firstValue("location").orElseThrow();
    well(editor.read(issue + "/preview"));
    well(editor.send("POST", issue + "/release", "{}"));
  }

  /// Records that yesterday's issue mailed the post.
  private void mailed() {
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var posts = List.of(new IssueContent.IssuePost(new PostId("hvene"), now.minusSeconds(60)));
    var content = new IssueContent(posts, now, Instant.EPOCH, now);
    var yesterday = IssueId.ofDay(DanishTime.today(Clock.systemUTC()).minusDays(1));
    var issue = Issue.cut(new IssueKey(new RelayId("graes"), yesterday), content);
    issues.update(IssueUpdate.of(issue));
    issues.update(IssueUpdate.of(issue.next().moved(IssueState.SENT)));
  }

  private static void well(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new AssertionError(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
    }
  }
}
