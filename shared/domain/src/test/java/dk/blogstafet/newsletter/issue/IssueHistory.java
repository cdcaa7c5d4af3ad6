package dk.blogstafet.newsletter.issue;

import dk.blogstafet.mail.Mail;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.issue.editing.IssueEditOutcome;
import dk.blogstafet.relay.Correction.CorrectionKind;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RandomCases;
import dk.blogstafet.relay.ServiceErrorDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// A random history of readers, posts and sweeps, compared with a plain model of which reader
/// should have got which post.
public final class IssueHistory {
  private static final int STEPS = 40;

  /// Enough for all outcomes that a history sets.
  private static final int SWEEPS = 4 * STEPS;

  private static final List<String> NAMES = List.of("anna", "bo", "carl", "dorte", "eli");

  private final RandomGenerator random;
  private final boolean isBroken;
  private final IssueFixture fixture = new IssueFixture("2026-03-02T07:00:00Z");
  private final Map<PostId, Instant> posts = new LinkedHashMap<>();
  private final Map<String, ModelReader> readers = new HashMap<>();
  private final Map<PostId, Integer> corrections = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  /// @param isBroken whether processes are killed and mails refused at random
  public IssueHistory(RandomGenerator random, boolean isBroken) {
    this.random = random;
    this.isBroken = isBroken;
  }

  /// Plays the history.
  ///
  /// @throws AssertionError if a reader or the ledger differs from the model
  public void run() {
    for (var step = 0; step < STEPS; step++) {
      fixture.clock.pass(Duration.ofMinutes(1 + random.nextInt(60 * 30)));
      act();
      fixture.clock.pass(Duration.ofMinutes(11));
      sweep();
    }
    finish();
    readers.forEach(this::compare);
    fixture.issues.newest(IssueFixture.RELAY, 1_000).forEach(this::checkLedger);
  }

  private void act() {
    var name = NAMES.get(random.nextInt(NAMES.size()));
    switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> posts.put(fixture.publish(), fixture.clock.instant());
      case 4, 5 -> subscribe(name, RandomCases.oneOf(List.of(MailFrequency.values()), random));
      case 6 -> end(name, () -> fixture.leave(name));
      case 7, 8 -> correct();
      default -> end(name, () -> fixture.erase(name));
    }
  }

  /// Corrects a post and has the correction mailed to those who were mailed the post.
  private void correct() {
    if (!posts.isEmpty()) {
      var published = RandomCases.oneOf(List.copyOf(posts.entrySet()), random);
      var post = published.getKey();
      var number = corrections.merge(post, 1, Integer::sum);
      var sentence = post.slug() + "-rettelse-" + number;
      fixture.correct(post, CorrectionKind.CORRECTION, sentence);
      var isMailed = fixture.mailCorrection(post, number) instanceof IssueEditOutcome.Changed;
      for (var reader : readers.values()) {
        if (reader.correct(post, published.getValue(), sentence)) {
          require(isBroken || isMailed, () -> "A correction of " + post + " was refused");
        }
      }
    }
  }

  private void subscribe(String name, MailFrequency frequency) {
    fixture.subscribe(name, frequency);
    readers
        .computeIfAbsent(name, _ -> new ModelReader())
        .subscribe(frequency, fixture.clock.instant());
  }

  private void end(String name, Runnable end) {
    var reader = readers.get(name);
    if (reader != null && reader.isActive) {
      end.run();
      reader.isActive = false;
    }
  }

  private void sweep() {
    var outcomes = random.nextInt(4);
    for (var i = 0; isBroken && i < outcomes; i++) {
      fixture.mail.answerNext(outcome());
    }
    if (isBroken && random.nextBoolean()) {
      killed();
    }
    fixture.clock.pass(Duration.ofMinutes(2));
    fixture.process.sweep();
    mailModel();
  }

  private SendOutcome outcome() {
    return switch (random.nextInt(4)) {
      case 0 -> new SendOutcome.OutcomeUnknown();
      case 1 -> new SendOutcome.Unavailable();
      case 2 -> new SendOutcome.Throttled(new ServiceErrorDetails("TooMany", 429, ""));
      default -> new SendOutcome.Blocked(new ServiceErrorDetails("Paused", 400, ""));
    };
  }

  private void killed() {
    var kill = new KillSwitch(random, 1 + random.nextInt(40));
    try {
      new IssueProcess(
              fixture,
              kill.around(Issues.class, fixture.issues),
              kill.around(Subscribers.class, fixture.subscribers),
              kill.around(Mail.class, fixture.mail))
          .sweep();
    } catch (KillSwitch.ProcessKilledException expected) {
      // Another process goes on.
    }
  }

  /// Ends with a process that nothing stops.
  private void finish() {
    for (var sweep = 0; sweep < SWEEPS; sweep++) {
      fixture.clock.pass(Duration.ofMinutes(3));
      fixture.process.sweep();
    }
    mailModel();
  }

  /// The model: readers of a frequency get what was published after their last mail.
  private void mailModel() {
    for (var issue : fixture.issues.newest(IssueFixture.RELAY, 1_000).reversed()) {
      if (issue.state() == IssueState.SENT && seen.add(issue.key().id().text())) {
        readers.values().forEach(it -> it.mail(issue, posts));
      }
    }
  }

  private void compare(String name, ModelReader reader) {
    var got = new ArrayList<String>();
    fixture.mailsTo(name).forEach(mail -> got.addAll(List.of(mail.split(" "))));
    var once = new TreeSet<>(got);
    require(once.size() == got.size(), () -> name + " got a post or a correction twice: " + got);
    if (!isBroken) {
      require(
          once.equals(reader.expected), () -> name + " got " + once + ", not " + reader.expected);
    }
  }

  private void checkLedger(Issue issue) {
    require(issue.isBalanced(), issue::toString);
    require(issue.state() == IssueState.SENT, issue::toString);
    var counts = IssueCounts.NONE;
    for (var line : fixture.lines(issue)) {
      counts = counts.plus(line.state());
    }
    require(issue.audience().readers() == counts.accounted(), issue::toString);
    var arrived =
        fixture.mail.arrived().stream()
            .filter(it -> it.subject().equals(issue.key().id().text()))
            .count();
    require(
        arrived >= issue.counts().sent()
            && arrived <= issue.counts().sent() + issue.counts().unknown(),
        () -> arrived + " arrived of " + issue);
  }

  private static void require(boolean holds, Supplier<String> otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise.get());
    }
  }

  /// What a reader should get.
  private static final class ModelReader {
    private final Set<String> expected = new TreeSet<>();
    private boolean isActive;
    private MailFrequency frequency = MailFrequency.EACH;
    private Instant mailed = Instant.EPOCH;
    private Instant since = Instant.EPOCH;

    void subscribe(MailFrequency wanted, Instant now) {
      since = isActive ? since : now;
      mailed = isActive ? mailed : now;
      isActive = true;
      frequency = wanted;
    }

    /// Expects a correction, if the reader got the post.
    boolean correct(PostId post, Instant published, String sentence) {
      return isActive
          && since.isBefore(published)
          && expected.contains(post.slug())
          && expected.add(sentence);
    }

    void mail(Issue issue, Map<PostId, Instant> posts) {
      var through = issue.content().orElseThrow().through();
      if (isActive && issue.key().frequency().equals(Optional.of(frequency))) {
        posts.forEach((post, at) -> {
          if (at.isAfter(mailed) && !at.isAfter(through)) {
            expected.add(post.slug());
          }
        });
        mailed = through.isAfter(mailed) ? through : mailed;
      }
    }
  }
}
