package dk.blogstafet.newsletter.issue.editing;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.issue.DeliveryRecord;
import dk.blogstafet.newsletter.issue.DeliveryState;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueCalendar;
import dk.blogstafet.newsletter.issue.IssueContent;
import dk.blogstafet.newsletter.issue.IssueContents;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.newsletter.issue.MailingOverview;
import dk.blogstafet.newsletter.issue.RelayMailing;
import dk.blogstafet.newsletter.issue.cutting.AudienceRule;
import dk.blogstafet.newsletter.issue.mail.IssueMailCache;
import dk.blogstafet.newsletter.issue.mail.IssueMailWriter;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads issues for editors, upcoming ones included. Changes nothing.
public final class IssueReader {
  /// The maximum number of issues in a list, apart from upcoming ones.
  public static final int ISSUES = 50;

  /// The maximum number of unknown mails that are named.
  public static final int UNKNOWN = 50;

  private final Relays relays;
  private final Posts posts;
  private final Issues issues;
  private final IssueContents contents;
  private final Clock clock;

  public IssueReader(
      Relays relays, Posts posts, Issues issues, IssueContents contents, Clock clock) {
    this.relays = relays;
    this.posts = posts;
    this.issues = issues;
    this.contents = contents;
    this.clock = clock;
  }

  /// Returns a relay's latest issues and the upcoming one of each frequency, the latest due first.
  public List<IssueReport> list(RelayId relay) {
    var overview = issues.overview();
    var stored = issues.newest(relay, ISSUES);
    var keys = stored.stream().map(Issue::key).toList();
    var upcoming =
        Stream.of(MailFrequency.values())
            .map(frequency -> upcoming(relay, frequency, overview))
            .filter(report -> !keys.contains(report.key()));
    var reports = new ArrayList<IssueReport>();
    for (var issue : stored) {
      var content = content(issue.key(), Optional.of(issue), overview);
      reports.add(report(issue.key(), Optional.of(issue), content, overview, stored));
    }
    upcoming.forEach(reports::add);
    reports.sort(Comparator.comparing((IssueReport it) -> it.key().id().due()).reversed());
    return reports;
  }

  /// A day's issue may still get posts until midnight; a digest that is due without any is not
  /// sent.
  private IssueReport upcoming(RelayId relay, MailFrequency frequency, MailingOverview overview) {
    return Optional.of(new IssueKey(relay, IssueCalendar.due(frequency, clock.instant())))
        .filter(key -> !overview.of(relay).isPast(key))
        .map(key -> report(key, Optional.empty(), overview))
        .filter(it -> it.key().id().period() == IssueId.IssuePeriod.DAY || !it.posts().isEmpty())
        .orElseGet(() -> {
          var next = new IssueKey(relay, IssueCalendar.next(frequency, clock.instant()));
          return report(next, Optional.empty(), overview);
        });
  }

  /// Returns an issue, or the next one of a frequency before it exists.
  public Optional<IssueReport> find(IssueKey key) {
    var overview = issues.overview();
    var issue = issues.find(key);
    return isKnown(key, issue, overview)
        ? Optional.of(report(key, issue, overview))
        : Optional.empty();
  }

  private boolean isKnown(IssueKey key, Optional<Issue> issue, MailingOverview overview) {
    return issue.isPresent()
        || IssueCalendar.isOpen(key, overview.of(key.relay()), clock.instant());
  }

  private IssueReport report(IssueKey key, Optional<Issue> issue, MailingOverview overview) {
    return report(key, issue, content(key, issue, overview), overview);
  }

  private IssueReport report(
      IssueKey key,
      Optional<Issue> issue,
      Optional<IssueContent> content,
      MailingOverview overview) {
    var isPast = overview.of(key.relay()).isPast(key);
    var stored = isPast ? issues.newest(key.relay(), ISSUES) : List.<Issue>of();
    return report(key, issue, content, overview, stored);
  }

  /// @param stored the relay's latest issues; only needed for a past one
  private IssueReport report(
      IssueKey key,
      Optional<Issue> issue,
      Optional<IssueContent> content,
      MailingOverview overview,
      List<Issue> stored) {
    var mailing = overview.of(key.relay());
    var since = before(key, mailing, stored);
    var fresh = content.map(it -> it.after(since)).orElse(List.of());
    var due = issue.map(contents::due).orElseGet(() -> key.id().due());
    return new IssueReport(key, issue, fresh, due, mailing.isAutomatic());
  }

  /// Returns what was decided, or what would be if nothing more was published.
  private Optional<IssueContent> content(
      IssueKey key, Optional<Issue> issue, MailingOverview overview) {
    var decided = issue.flatMap(Issue::content);
    if (decided.isPresent() || issue.filter(it -> it.state().isCut()).isPresent()) {
      return decided;
    }
    return contents.foresee(key, overview.of(key.relay()), overview.site(), clock.instant());
  }

  /// Returns up to when posts belong to earlier issues.
  private static Instant before(IssueKey key, RelayMailing mailing, List<Issue> stored) {
    return mailing.isPast(key)
        ? stored.stream()
            .filter(it -> it.key().frequency().equals(key.frequency()))
            .filter(it -> it.key().id().due().isBefore(key.id().due()))
            .flatMap(it -> it.content().stream())
            .map(IssueContent::through)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH)
        : key.frequency().map(mailing::through).orElse(Instant.EPOCH);
  }

  /// Returns the mail of an issue; empty if there is no such issue, or no post in it.
  public Optional<IssuePreview> preview(
      IssueKey key, IssueMailWriter writer, Subscribers subscribers, AudienceRule rule) {
    var overview = issues.overview();
    var issue = issues.find(key);
    var content = content(key, issue, overview);
    if (!isKnown(key, issue, overview) || content.isEmpty()) {
      return Optional.empty();
    }
    var report = report(key, issue, content, overview);
    var cut =
        issue.filter(it -> it.content().isPresent()).orElseGet(() -> Issue.cut(key, content.get()));
    return relays
        .siteSnapshot()
        .flatMap(site -> new IssueMailCache(cut, site, posts, writer).mail(report.posts()))
        .map(mail -> new IssuePreview(report, mail, AudienceEstimate.of(cut, subscribers, rule)));
  }

  /// Returns the ledger's lines of mails that were sent or not, of the first batches that have
  /// them: at most [#UNKNOWN].
  public List<DeliveryRecord> unknown(Issue issue) {
    var found = new ArrayList<DeliveryRecord>();
    var wanted = Math.min(issue.counts().unknown(), UNKNOWN);
    for (var batch = 1; batch <= issue.audience().finished() && found.size() < wanted; batch++) {
      issues.lines(issue.key(), batch).stream()
          .filter(line -> line.state() == DeliveryState.UNKNOWN)
          .forEach(found::add);
    }
    return found.stream().limit(UNKNOWN).toList();
  }
}
