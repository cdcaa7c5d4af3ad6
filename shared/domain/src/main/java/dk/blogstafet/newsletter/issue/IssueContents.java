package dk.blogstafet.newsletter.issue;

import dk.blogstafet.relay.ArchivedIssue;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Decides the content of issues.
public final class IssueContents {
  /// Posts older than this are not mailed: longer than a month and a reader's change of frequency.
  public static final Duration OLDEST = Duration.ofDays(62);

  /// The shortest wait: longer than it takes to store a post.
  private static final Duration LEAST_WAIT = Duration.ofMinutes(1);

  /// Posts that are not mailed, such as imported ones, may be among the newest.
  private static final int LOOKED_AT = 100;

  private final Posts posts;
  private final Duration wait;

  /// @param wait the time between a post's publication and its mail, in which it can be taken back;
  ///   at least a minute
  public IssueContents(Posts posts, Duration wait) {
    this.posts = posts;
    this.wait = wait;
    if (wait.compareTo(LEAST_WAIT) < 0) {
      throw new IllegalArgumentException("The wait before mailing must be at least a minute");
    }
  }

  /// Returns what an issue contains if it is cut now; empty if nothing is new since the frequency's
  /// latest issue.
  public Optional<IssueContent> decide(
      IssueKey issue, RelayMailing mailing, SiteMailing site, Instant now) {
    var through = through(issue.id(), now);
    var floor = later(mailing.floor(issue), site.floor());
    var oldest = later(floor, through.minus(OLDEST));
    var mailable =
        posts.newest(PostListId.of(issue.relay()), Optional.empty(), LOOKED_AT).stream()
            .filter(PostSummary::mailable)
            .flatMap(post ->
                post.published().stream().map(at -> new IssueContent.IssuePost(post.id(), at)))
            .filter(post -> post.published().isAfter(oldest) && !post.published().isAfter(through))
            .limit(ArchivedIssue.POSTS)
            .toList();
    var known = later(mailing.throughBefore(issue), floor);
    return mailable.stream().anyMatch(post -> post.published().isAfter(known))
        ? Optional.of(
            new IssueContent(mailable, through, floor, now.truncatedTo(ChronoUnit.MILLIS)))
        : Optional.empty();
  }

  /// Returns what an issue will contain if nothing more is published.
  public Optional<IssueContent> foresee(
      IssueKey issue, RelayMailing mailing, SiteMailing site, Instant now) {
    return decide(issue, mailing, site, later(now.plus(wait), issue.id().due()));
  }

  /// Returns when an issue can be cut, at the earliest. The mailing of a correction can be taken
  /// back as long as a new post's.
  public Instant due(Issue issue) {
    return issue.key().isCorrection()
        ? issue.content().orElseThrow().cut().plus(wait)
        : issue.key().id().due();
  }

  /// Returns whether the post of a correction is still on the site.
  public boolean isPublished(Issue correction) {
    var relay = correction.key().relay();
    return correction.content().orElseThrow().all().stream()
        .allMatch(it -> posts.find(relay, it) instanceof PostLookup.PublishedPost);
  }

  /// Returns up to when posts belong to an issue that is cut or stopped now.
  public Instant through(IssueId issue, Instant now) {
    return IssueCalendar.through(issue, now, wait);
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
