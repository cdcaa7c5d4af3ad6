package dk.blogstafet.newsletter.issue.editing;

import static dk.blogstafet.newsletter.issue.editing.IssueDeskFixture.assertRejected;
import static dk.blogstafet.newsletter.issue.editing.IssueDeskFixture.assertUnchanged;
import static dk.blogstafet.newsletter.issue.editing.IssueDeskFixture.key;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssuePause;
import dk.blogstafet.newsletter.issue.IssueSamples;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.RelayMailing;
import dk.blogstafet.newsletter.issue.editing.IssueEditOutcome.EditRejection;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueEditorTest {
  private final IssueDeskFixture desk = new IssueDeskFixture();
  private final IssueEditor editor = desk.editor;

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-18", "2026-11-19", "2026-W47", "2026-W46", "2026-11", "2026-10"})
  void holdsTheNextIssueOfAFrequencyBeforeItExists(String id) {
    var held = Issue.held(key(id));

    assertEquals(new IssueEditOutcome.Changed(held), editor.hold(key(id)));
    assertUnchanged(held, editor.hold(key(id)));
    assertEquals(held, desk.found(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-17", "2026-11-20", "2026-W48", "2026-W45", "2026-12", "2026-09"})
  void holdsNoIssueOfAnotherTime(String id) {
    assertEquals(new IssueEditOutcome.NotFound(), editor.hold(key(id)));
    assertEquals(List.of(), desk.issues.overview().open());
  }

  @Test
  void holdsNoIssueOfAnUnknownRelay() {
    var unknown = IssueSamples.key(new RelayId("ukendt"), "2026-W47");

    assertEquals(new IssueEditOutcome.NotFound(), editor.hold(unknown));
  }

  @Test
  void holdsNoIssueWhosePostsAreMailed() {
    desk.issues.update(
        IssueUpdate.of(
            RelayMailing.none(NewsletterFixture.CLIMATE)
                .cut(key("2026-11-18"), IssueDeskFixture.CLOSED)));

    assertEquals(new IssueEditOutcome.NotFound(), editor.hold(key("2026-11-18")));
  }

  @Test
  void releasesAHeldIssueAndTakesItBack() {
    editor.hold(key("2026-W47"));

    editor.release(key("2026-W47"));
    var released = desk.found("2026-W47");
    var repeated = editor.release(key("2026-W47"));
    editor.hold(key("2026-W47"));

    assertEquals(IssueState.RELEASED, released.state());
    assertUnchanged(released, repeated);
    assertEquals(IssueState.HELD, desk.found("2026-W47").state());
    assertEquals(3, desk.found("2026-W47").version());
  }

  @ParameterizedTest
  @EnumSource(names = {"CUTTING", "SENDING"})
  void pausesAndResumesAnIssueThatIsSent(IssueState state) {
    var issue = desk.stored("2026-W46", state);

    editor.pause(key("2026-W46"));
    var paused = desk.found("2026-W46");
    desk.newsletter.clock.pass(Duration.ofMinutes(1));
    var repeated = editor.pause(key("2026-W46"));
    editor.release(key("2026-W46"));

    assertEquals(
        Optional.of(IssuePause.PauseReason.EDITOR), paused.pause().map(IssuePause::reason));
    assertEquals(state, paused.state());
    assertUnchanged(paused, repeated);
    assertEquals(issue.next().next(), desk.found("2026-W46"));
    assertUnchanged(desk.found("2026-W46"), editor.release(key("2026-W46")));
  }

  @Test
  void resumesNoIssueThatWasSentBeforeARestore() {
    var restored = new IssuePause(IssuePause.PauseReason.RESTORED, IssueDeskFixture.CLOSED);
    var issue = IssueSamples.cut(key("2026-W46")).paused(restored);
    desk.issues.update(IssueUpdate.of(issue));

    assertRejected(EditRejection.SENT_BEFORE, editor.release(key("2026-W46")));
    assertEquals(issue, desk.found("2026-W46"));
  }

  @Test
  void stopsAnIssueSoThatItsPostsAreInNoLaterCopy() {
    var issue = desk.stored("2026-W46", IssueState.SENDING);
    var through = issue.content().orElseThrow().through();

    var stopped = editor.stop(key("2026-W46"));
    var repeated = editor.stop(key("2026-W46"));

    var then = issue.next().moved(IssueState.STOPPED);
    assertEquals(new IssueEditOutcome.Changed(then), stopped);
    assertUnchanged(then, repeated);
    var mailing = desk.issues.overview().of(NewsletterFixture.CLIMATE);
    assertEquals(1, mailing.version());
    assertEquals(through, mailing.latest(key("2026-W46")).orElseThrow().floor());
    assertEquals(List.of(), desk.issues.overview().open());
  }

  @Test
  void keepsLaterPostsForTheNextIssueIfAHeldOneIsStopped() {
    editor.hold(key("2026-W47"));
    editor.stop(key("2026-W47"));

    var mailing = desk.issues.overview().of(NewsletterFixture.CLIMATE);
    assertEquals(
        desk.newsletter.clock.instant().minus(Duration.ofMinutes(10)),
        mailing.latest(key("2026-W47")).orElseThrow().floor());
    assertRejected(EditRejection.STOPPED, editor.hold(key("2026-W47")));
  }

  @ParameterizedTest
  @CsvSource({
    "hold, CUTTING, CUT",
    "hold, SENDING, CUT",
    "hold, SENT, SENT",
    "hold, STOPPED, STOPPED",
    "release, STOPPED, STOPPED",
    "pause, SENT, SENT",
    "pause, STOPPED, STOPPED",
    "stop, SENT, SENT"
  })
  void rejectsWhatComesTooLate(String change, IssueState state, EditRejection reason) {
    var issue = desk.stored("2026-W46", state);

    assertRejected(reason, apply(change, key("2026-W46")));
    assertEquals(issue, desk.found("2026-W46"));
  }

  @Test
  void pausesNothingThatIsNotSent() {
    editor.hold(key("2026-W47"));

    assertRejected(EditRejection.NOT_CUT, editor.pause(key("2026-W47")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"release", "pause", "stop"})
  void findsNoIssueThatDoesNotExist(String change) {
    assertEquals(new IssueEditOutcome.NotFound(), apply(change, key("2026-W47")));
  }

  private IssueEditOutcome apply(String change, IssueKey key) {
    return switch (change) {
      case "hold" -> editor.hold(key);
      case "release" -> editor.release(key);
      case "pause" -> editor.pause(key);
      case "stop" -> editor.stop(key);
      default -> throw new IllegalArgumentException(change);
    };
  }
}
