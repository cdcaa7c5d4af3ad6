package dk.blogstafet.newsletter.issue.cutting;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueCalendar;
import dk.blogstafet.newsletter.issue.IssueContent;
import dk.blogstafet.newsletter.issue.IssueContents;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.newsletter.issue.MailingOverview;
import dk.blogstafet.newsletter.issue.RelayMailing;
import dk.blogstafet.newsletter.issue.SiteMailing;
import dk.blogstafet.relay.ArchivedIssue;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.IssueArchive;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Cuts the issues that are due: decides their content, publishes their page and has their readers
/// collected. A sweep that is repeated or interrupted does nothing twice; the next one goes on.
public final class IssueCutter {
  private final Relays relays;
  private final IssueArchive archive;
  private final Issues issues;
  private final IssueContents contents;
  private final AudienceCollector collector;
  private final Clock clock;

  public IssueCutter(
      Relays relays,
      IssueArchive archive,
      Issues issues,
      IssueContents contents,
      AudienceCollector collector,
      Clock clock) {
    this.relays = relays;
    this.archive = archive;
    this.issues = issues;
    this.contents = contents;
    this.collector = collector;
    this.clock = clock;
  }

  /// Cuts what is due, and collects readers until the deadline. Does nothing while sending waits
  /// for an operator.
  public void sweep(Instant deadline) {
    relays
        .siteSnapshot()
        .ifPresent(site ->
            new RestoreGuard(issues, clock)
                .overview()
                .ifPresent(overview ->
                    FailureIsolation.forEach(
                        List.of(() -> beginDue(site, overview), () -> proceed(deadline)),
                        Runnable::run)));
  }

  private void beginDue(SiteSnapshot site, MailingOverview overview) {
    FailureIsolation.forEach(site.relays(), relay -> beginDue(relay, overview));
  }

  private void proceed(Instant deadline) {
    FailureIsolation.forEach(issues.overview().open(), key -> proceed(key, deadline));
  }

  private void beginDue(RelaySnapshot relay, MailingOverview overview) {
    var mailing = overview.of(relay.id());
    for (var frequency : MailFrequency.values()) {
      Optional.of(new IssueKey(relay.id(), IssueCalendar.due(frequency, clock.instant())))
          .filter(key -> !mailing.isPast(key) && !overview.open().contains(key))
          .filter(_ -> mayHaveNews(relay, mailing, frequency))
          .ifPresent(this::begin);
    }
  }

  /// Returns false if the newest post shows that nothing is new, which saves a query of the posts.
  private boolean mayHaveNews(RelaySnapshot relay, RelayMailing mailing, MailFrequency frequency) {
    return relay.newest().filter(post -> isNews(post, mailing.through(frequency))).isPresent();
  }

  private boolean isNews(PostSummary post, Instant through) {
    return post.stored().isAfter(clock.instant().minus(IssueContents.OLDEST))
        && (!post.mailable() || post.published().filter(through::isBefore).isPresent());
  }

  private void begin(IssueKey key) {
    var overview = issues.overview();
    var mailing = overview.of(key.relay());
    if (isRestored(key, mailing, overview.site())) {
      issues.update(IssueUpdate.of(overview.site().restored(clock.instant())));
    } else {
      contents
          .decide(key, mailing, overview.site(), clock.instant())
          .filter(content -> isTimely(key, content))
          .map(content ->
              IssueUpdate.of(isFree(key, overview) ? Issue.cut(key, content) : Issue.held(key))
                  .with(mailing.cut(key, content.through())))
          .ifPresent(issues::update);
    }
  }

  private boolean isTimely(IssueKey key, IssueContent content) {
    var newest = content.posts().getFirst().published();
    return IssueCalendar.isTimely(key.id(), newest, clock.instant());
  }

  /// Returns whether an issue goes out by itself: its relay's do, and no earlier issue of the
  /// frequency waits for an editor or is paused, because this one has its posts, too.
  private boolean isFree(IssueKey key, MailingOverview overview) {
    return overview.of(key.relay()).isAutomatic()
        && overview.open().stream()
            .filter(it -> it.relay().equals(key.relay()) && it.frequency().equals(key.frequency()))
            .flatMap(it -> issues.find(it).stream())
            .noneMatch(it -> it.state() == IssueState.HELD || it.pause().isPresent());
  }

  /// Returns whether the posts are of an earlier time than the issues: the page of the latest one
  /// is gone. Posts that are published again would be mailed again.
  private boolean isRestored(IssueKey key, RelayMailing mailing, SiteMailing site) {
    return mailing
        .latest(key)
        .flatMap(last -> issues.find(new IssueKey(key.relay(), last.id())))
        .filter(last -> last.audience().isComplete() && isAfter(last, site.floor()))
        .filter(last -> archive.find(key.relay(), last.key().id()).isEmpty())
        .isPresent();
  }

  private static boolean isAfter(Issue issue, Instant floor) {
    return issue.content().filter(it -> it.cut().isAfter(floor)).isPresent();
  }

  private void proceed(IssueKey key, Instant deadline) {
    issues
        .find(key)
        .filter(it -> it.isOverdue(clock.instant()))
        .map(it -> issues.overview().stop(it, it.content().orElseThrow().through()))
        .ifPresent(issues::update);
    issues
        .find(key)
        .filter(this::isReleased)
        .ifPresent(key.isCorrection() ? this::cutCorrection : this::cut);
    issues
        .find(key)
        .filter(it -> it.state() == IssueState.CUTTING && isArchived(it))
        .ifPresent(it -> collector.collect(it, deadline));
  }

  /// An issue that was released early still waits until it is due.
  private boolean isReleased(Issue issue) {
    return issue.state() == IssueState.RELEASED && !clock.instant().isBefore(contents.due(issue));
  }

  /// Cuts an issue that an editor released. Without posts, because they were withdrawn, it ends;
  /// but while its day lasts, it waits for them.
  private void cut(Issue released) {
    var overview = issues.overview();
    var key = released.key();
    var mailing = overview.of(key.relay());
    var content = contents.decide(key, mailing, overview.site(), clock.instant());
    if (content.isPresent()) {
      issues.update(
          IssueUpdate.of(released.next().cut(content.get()))
              .with(mailing.cut(key, content.get().through())));
    } else if (IssueCalendar.isOver(key.id(), clock.instant())) {
      issues.update(
          IssueUpdate.of(released.next().moved(IssueState.STOPPED))
              .with(mailing.cut(key, contents.through(key.id(), clock.instant()))));
    }
  }

  /// Begins to mail a correction, or stops it if its post was withdrawn.
  private void cutCorrection(Issue released) {
    var then =
        contents.isPublished(released)
            ? released.next().cut(released.content().orElseThrow())
            : released.next().moved(IssueState.STOPPED);
    issues.update(IssueUpdate.of(then));
  }

  /// Publishes the issue's page before its first mail links to it.
  private boolean isArchived(Issue issue) {
    var relay = issue.key().relay();
    return archive.find(relay, issue.key().id()).isPresent()
        || relays.find(relay).filter(seen -> isCommitted(seen, issue)).isPresent();
  }

  private boolean isCommitted(RelaySnapshot seen, Issue issue) {
    var content = issue.content().orElseThrow();
    var archived = new ArchivedIssue(issue.key().id(), content.cut(), content.all());
    return archive.commit(seen, archived) instanceof CommitResult.Done;
  }
}
