package dk.blogstafet.newsletter.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.MailingMark;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import dk.blogstafet.newsletter.issue.editing.IssueEditOutcome;
import dk.blogstafet.newsletter.issue.editing.IssueEditOutcome.EditRejection;
import dk.blogstafet.newsletter.issue.editing.IssueEditor;
import dk.blogstafet.relay.Correction.CorrectionKind;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.change.PostWithdrawer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class CorrectionIssueTest {
  private static final String SENTENCE = "Broen er fra 1912.";
  private static final String ISSUE = "2026-11-18-e1-r1";
  private static final IssueKey KEY = IssueSamples.key(IssueFixture.RELAY, ISSUE);

  /// A Wednesday, 09:00 in Copenhagen.
  private final IssueFixture fixture = new IssueFixture("2026-11-18T08:00:00Z");

  private final IssueEditor editor =
      new IssueEditor(
          fixture.relays,
          fixture.issues,
          fixture.issues::update,
          new IssueContents(fixture.relays, IssueFixture.WAIT),
          fixture.clock);

  /// Mails a post to some readers.
  private PostId mailed(String... names) {
    for (var name : names) {
      fixture.subscribe(name, MailFrequency.EACH);
    }
    fixture.clock.pass(Duration.ofMinutes(1));
    var post = fixture.publish();
    fixture.pass(Duration.ofMinutes(15));
    return post;
  }

  private IssueEditOutcome correct(PostId post, int number) {
    fixture.correct(post, CorrectionKind.CORRECTION, SENTENCE);
    return fixture.mailCorrection(post, number);
  }

  private List<String> corrections(String name) {
    return fixture.mailsTo(name).stream().filter(SENTENCE::equals).toList();
  }

  @Test
  void mailsACorrectionOnceToTheReadersOfThePost() {
    var post = mailed("anna", "bo");
    fixture.subscribe("carl", MailFrequency.EACH);

    var outcome = correct(post, 1);
    fixture.pass(Duration.ofMinutes(9));
    assertEquals(List.of(), corrections("anna"));
    fixture.pass(Duration.ofMinutes(1));
    fixture.pass(Duration.ofHours(1));

    assertInstanceOf(IssueEditOutcome.Changed.class, outcome);
    assertEquals(List.of(SENTENCE), corrections("anna"));
    assertEquals(List.of(SENTENCE), corrections("bo"));
    assertEquals(List.of(), corrections("carl"));
    assertEquals(IssueState.SENT, fixture.issue(ISSUE).state());
    assertEquals(new IssueCounts(2, 0, 0, 0, 0, 0), fixture.issue(ISSUE).counts());
  }

  @Test
  void hasOneIssueHoweverOftenItIsRequested() {
    var post = mailed("anna");
    correct(post, 1);
    fixture.pass(Duration.ofMinutes(12));

    var again = fixture.mailCorrection(post, 1);
    fixture.pass(Duration.ofMinutes(30));

    assertEquals(new IssueEditOutcome.Unchanged(fixture.issue(ISSUE)), again);
    assertEquals(1, corrections("anna").size());
  }

  @Test
  void mailsALaterReplyToo() {
    var post = mailed("anna");
    correct(post, 1);
    fixture.correct(post, CorrectionKind.REPLY, "Jeg blev ikke spurgt.");

    fixture.mailCorrection(post, 2);
    fixture.pass(Duration.ofMinutes(12));

    assertEquals(3, fixture.mailsTo("anna").size());
    assertTrue(fixture.mailsTo("anna").contains("Jeg blev ikke spurgt."));
    assertEquals(IssueState.SENT, fixture.issue("2026-11-18-e1-g2").state());
  }

  @Test
  void reachesReadersOfEveryFrequency() {
    var post = mailed("anna");
    fixture.subscribe("anna", MailFrequency.MONTHLY);
    fixture.subscribe("uge", MailFrequency.WEEKLY);
    fixture.clock.pass(Duration.ofMinutes(1));
    var later = fixture.publish();
    fixture.sweepAt("2026-11-23T07:00:00Z");

    correct(post, 1);
    fixture.correct(later, CorrectionKind.CORRECTION, "En anden bro.");
    fixture.mailCorrection(later, 1);
    fixture.pass(Duration.ofMinutes(12));

    assertEquals(List.of(post.slug(), SENTENCE), fixture.mailsTo("anna"));
    assertEquals(List.of(later.slug(), "En anden bro."), fixture.mailsTo("uge"));
  }

  @Test
  void leavesOutReadersWhoGetTheCorrectedText() {
    fixture.subscribe("uge", MailFrequency.WEEKLY);
    var post = mailed("anna");

    correct(post, 1);
    fixture.pass(Duration.ofMinutes(12));
    fixture.sweepAt("2026-11-23T07:00:00Z");
    fixture.pass(Duration.ofMinutes(30));

    assertEquals(List.of(post.slug()), fixture.mailsTo("uge"));
    assertEquals(1, fixture.issue(ISSUE).audience().readers());
  }

  @Test
  void changesNothingAboutTheNextPosts() {
    var post = mailed("anna");
    correct(post, 1);
    var next = fixture.publish();

    fixture.pass(Duration.ofMinutes(12));
    fixture.sweepAt("2026-11-19T07:00:00Z");

    assertEquals(List.of(post.slug(), SENTENCE, next.slug()), fixture.mailsTo("anna"));
  }

  @Test
  void goesToNoReaderWhoLeftIsSuppressedOrSubscribedAgain() {
    var post = mailed("anna", "bo", "carl", "dorte", "eli");
    fixture.leave("anna");
    correct(post, 1);
    fixture.clock.pass(IssueFixture.WAIT);
    fixture.process.cut();
    fixture.leave("bo");
    fixture.leave("carl");
    fixture.subscribe("carl", MailFrequency.EACH);
    fixture.suppressions.add(
        new Suppression(
            fixture.who("dorte"),
            Optional.empty(),
            SuppressionReason.BOUNCED,
            fixture.clock.instant(),
            fixture.subscription("dorte").orElseThrow().spelling()));

    fixture.process.send();

    assertEquals(List.of(SENTENCE), corrections("eli"));
    assertEquals(new IssueCounts(1, 0, 3, 0, 0, 0), fixture.issue(ISSUE).counts());
    for (var name : List.of("anna", "bo", "carl", "dorte")) {
      assertEquals(List.of(), corrections(name));
    }
  }

  @Test
  void isNotSentAgainAfterACrash() {
    var post = mailed("anna");
    correct(post, 1);
    fixture.clock.pass(IssueFixture.WAIT);
    fixture.process.cut();
    var seen = fixture.subscription("anna").orElseThrow();
    var mark = MailingMark.of(seen.mailedThrough(), KEY.id(), "interrupted");
    assertTrue(fixture.subscribers.update(SubscriberUpdate.of(seen.withMark(Optional.of(mark)))));

    fixture.process.send();

    assertEquals(List.of(), corrections("anna"));
    assertEquals(new IssueCounts(0, 0, 0, 1, 0, 0), fixture.issue(ISSUE).counts());
  }

  @Test
  void findsReadersInManyBatches() {
    var names = IntStream.range(0, 650).mapToObj(it -> "laeser" + it).toArray(String[]::new);
    var post = mailed(names);
    IntStream.range(0, 300).forEach(it -> fixture.erase("laeser" + it));
    IntStream.range(700, 900).forEach(it -> fixture.subscribe("laeser" + it, MailFrequency.EACH));

    correct(post, 1);
    fixture.pass(Duration.ofMinutes(12));

    assertEquals(new IssueCounts(350, 0, 0, 0, 0, 0), fixture.issue(ISSUE).counts());
    assertEquals(1, corrections("laeser649").size());
    assertEquals(0, corrections("laeser700").size());
  }

  @Test
  void isInTheArchive() {
    var post = mailed("anna");
    correct(post, 1);
    fixture.pass(Duration.ofMinutes(12));

    var archived = fixture.relays.find(IssueFixture.RELAY, new IssueId(ISSUE));

    assertEquals(Optional.of(List.of(post)), archived.map(it -> it.posts()));
  }

  @Nested
  final class AnEditor {
    @Test
    void releasesACorrectionWhereIssuesWait() {
      var post = mailed("anna");
      fixture.issues.update(
          IssueUpdate.of(fixture.issues.overview().of(IssueFixture.RELAY).automatic(false)));
      correct(post, 1);
      fixture.pass(Duration.ofMinutes(30));
      assertEquals(IssueState.HELD, fixture.issue(ISSUE).state());

      editor.release(KEY);
      fixture.pass(Duration.ofMinutes(1));

      assertEquals(1, corrections("anna").size());
    }

    @Test
    void holdsAndStopsACorrectionBeforeItIsMailed() {
      var post = mailed("anna");
      correct(post, 1);
      assertInstanceOf(IssueEditOutcome.Changed.class, editor.hold(KEY));
      fixture.pass(Duration.ofMinutes(30));
      var mailing = fixture.issues.overview().of(IssueFixture.RELAY);

      assertInstanceOf(IssueEditOutcome.Changed.class, editor.stop(KEY));
      fixture.pass(Duration.ofMinutes(30));

      assertEquals(List.of(), corrections("anna"));
      assertEquals(mailing, fixture.issues.overview().of(IssueFixture.RELAY));
    }

    @Test
    void pausesACorrection() {
      var post = mailed("anna");
      correct(post, 1);
      fixture.clock.pass(IssueFixture.WAIT);
      fixture.process.cut();
      editor.pause(KEY);
      fixture.pass(Duration.ofMinutes(30));
      assertEquals(List.of(), corrections("anna"));

      editor.release(KEY);
      fixture.pass(Duration.ofMinutes(1));

      assertEquals(1, corrections("anna").size());
    }

    @Test
    void withdrawsThePostOfACorrection() {
      var post = mailed("anna");
      correct(post, 1);
      var found = (PostLookup.PublishedPost) fixture.relays.find(IssueFixture.RELAY, post);
      new PostWithdrawer(fixture.relays, fixture.relays, fixture.clock)
          .withdraw(IssueFixture.RELAY, post, found.whole().post().version(), "En fejl");

      fixture.pass(Duration.ofMinutes(12));

      assertEquals(IssueState.STOPPED, fixture.issue(ISSUE).state());
      assertEquals(List.of(), corrections("anna"));
    }

    @Test
    void cannotHoldACorrectionThatWasNotRequested() {
      var post = mailed("anna");
      fixture.correct(post, CorrectionKind.CORRECTION, SENTENCE);

      assertEquals(new IssueEditOutcome.NotFound(), editor.hold(KEY));
    }
  }

  @Nested
  final class IsRefused {
    @Test
    void ofAClarification() {
      var post = mailed("anna");
      fixture.correct(post, CorrectionKind.CLARIFICATION, SENTENCE);

      assertRejected(EditRejection.CLARIFICATION, fixture.mailCorrection(post, 1));
    }

    @Test
    void ofANumberThatThePostDoesNotHave() {
      var post = mailed("anna");
      fixture.correct(post, CorrectionKind.CORRECTION, SENTENCE);

      assertRejected(EditRejection.NO_CORRECTION, fixture.mailCorrection(post, 0));
      assertRejected(EditRejection.NO_CORRECTION, fixture.mailCorrection(post, 2));
    }

    @Test
    void ofAPostThatWasMailedWithTheCorrectedText() {
      fixture.subscribe("anna", MailFrequency.EACH);
      fixture.clock.pass(Duration.ofMinutes(1));
      var post = fixture.publish();
      fixture.correct(post, CorrectionKind.CORRECTION, SENTENCE);
      fixture.pass(Duration.ofMinutes(12));

      assertRejected(EditRejection.NOT_MAILED, fixture.mailCorrection(post, 1));
    }

    @Test
    void whenTheLedgersAreGone() {
      var post = mailed("anna");
      fixture.clock.pass(DeliveryRecord.TERM);

      assertRejected(EditRejection.NOT_MAILED, correct(post, 1));
    }

    @Test
    void ofAnUnknownPost() {
      fixture.correct(mailed("anna"), CorrectionKind.CORRECTION, SENTENCE);

      assertEquals(
          new IssueEditOutcome.NotFound(), fixture.mailCorrection(new PostId("ukendt"), 1));
    }

    private static void assertRejected(EditRejection reason, IssueEditOutcome outcome) {
      assertEquals(new IssueEditOutcome.Rejected(reason), outcome);
    }
  }
}
