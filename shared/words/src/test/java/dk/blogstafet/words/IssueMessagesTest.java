package dk.blogstafet.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueAudience;
import dk.blogstafet.newsletter.issue.IssueContent;
import dk.blogstafet.newsletter.issue.IssueCounts;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssuePause;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.SendObstacle;
import dk.blogstafet.newsletter.issue.editing.IssueReport;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IssueMessagesTest {
  private static final IssueKey KEY = new IssueKey(new RelayId("klima"), new IssueId("2026-W47"));
  private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");
  private static final PostId POST = new PostId("ny-bro");

  private final IssueMessages english = new IssueMessages(LocalizedMessages.in(Language.ENGLISH));

  @Test
  void saysThatAStoppedCorrectionIsOnThePostsPage() {
    var key = new IssueKey(new RelayId("klima"), new IssueId("2026-11-23-e3-r1"));
    var posts = List.of(new IssueContent.IssuePost(POST, NOW));
    var issue = Issue.ofCorrection(key, new IssueContent(posts, NOW, Instant.EPOCH, NOW), false);

    var status =
        english.status(
            new IssueReport(
                key, Optional.of(issue.moved(IssueState.STOPPED)), List.of(POST), true));

    assertEquals(
        "Stopped. 0 mails had been sent. Other readers do not get the correction by mail; it is on"
            + " the post’s page.",
        status);
  }

  @Test
  void saysWhenAnUpcomingIssueIsSent() {
    var posts = List.of(POST);

    assertEquals(
        "Is sent by itself, on 23 November 2026 at 8.00 at the earliest. Hold the issue if it must"
            + " wait for an editor.",
        english.status(new IssueReport(KEY, Optional.empty(), posts, true)));
    assertEquals(
        "Is ready on 23 November 2026 at 8.00, and then waits until an editor releases it.",
        english.status(new IssueReport(KEY, Optional.empty(), posts, false)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EDITOR     | Paused by an editor on 23 November 2026 at 8.30.
          BOUNCES    | because 3 of 90 mails bounced.
          COMPLAINTS | because readers complained about 2 of 90 mails.
          RESTORED   | and must not be sent again. Stop it.
          """)
  void saysWhyAnIssueIsPausedAndWhatToDo(IssuePause.PauseReason reason, String why) {
    var pause = Optional.of(new IssuePause(reason, NOW));

    var status = status(IssueState.SENDING, pause, Optional.empty());

    assertTrue(status.startsWith("90 of 100 mails are sent. 1 mail may have"), status);
    assertTrue(status.contains(why), status);
  }

  @ParameterizedTest
  @CsvSource({"AccountSendingPaused, error code AccountSendingPaused", "DailyQuota, in 24 hours"})
  void saysWhatKeepsMailsFromBeingSent(String code, String what) {
    var obstacle = Optional.of(new SendObstacle(code, NOW));

    var status = status(IssueState.SENDING, Optional.empty(), obstacle);

    assertTrue(status.contains(what), status);
  }

  @ParameterizedTest
  @EnumSource
  void describesEveryStateInEveryLanguage(IssueState state) {
    var danish = new IssueMessages(LocalizedMessages.in(Language.DANISH));

    var texts = List.of(danish.status(report(state)), english.status(report(state)));

    texts.forEach(text -> assertFalse(text.contains("{") || text.isBlank(), text));
    assertFalse(texts.getFirst().equals(texts.getLast()), texts::toString);
  }

  private String status(
      IssueState state, Optional<IssuePause> pause, Optional<SendObstacle> obstacle) {
    return english.status(report(state, pause, obstacle));
  }

  private static IssueReport report(IssueState state) {
    return report(state, Optional.empty(), Optional.empty());
  }

  private static IssueReport report(
      IssueState state, Optional<IssuePause> pause, Optional<SendObstacle> obstacle) {
    var posts = List.of(new IssueContent.IssuePost(POST, NOW));
    var issue =
        new Issue(
            KEY,
            state,
            Optional.of(new IssueContent(posts, NOW, Instant.EPOCH, NOW)),
            new IssueAudience(Optional.empty(), 1, 100, true, 0),
            new IssueCounts(90, 0, 0, 1, 3, 2),
            pause,
            obstacle,
            Optional.empty(),
            1);
    return new IssueReport(KEY, Optional.of(issue), List.of(POST), true);
  }
}
