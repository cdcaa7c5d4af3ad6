package dk.blogstafet.newsletter.issue.editing;

import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueContent;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.newsletter.issue.cutting.MailedIssues;
import dk.blogstafet.newsletter.issue.editing.IssueEditOutcome.EditRejection;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.CorrectionRef;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Mails published corrections to the readers who were mailed the post, if an editor wants it. Each
/// correction has one issue, so a repeated request makes no second one.
public final class CorrectionMailing {
  private final Posts posts;
  private final Issues issues;
  private final Predicate<IssueUpdate> store;
  private final Clock clock;

  /// @param store stores a change of the editor; false if any of it was changed concurrently
  public CorrectionMailing(Posts posts, Issues issues, Predicate<IssueUpdate> store, Clock clock) {
    this.posts = posts;
    this.issues = issues;
    this.store = store;
    this.clock = clock;
  }

  /// Makes the issue of a correction. It goes out like a new post: after the wait, or when an
  /// editor releases it.
  ///
  /// @param number of the correction among the post's, from 1
  public IssueEditOutcome request(RelayId relay, PostId id, int number) {
    return posts.find(relay, id) instanceof PostLookup.PublishedPost(var post)
        ? post.correction(number)
            .map(it -> request(relay, post, it, number))
            .orElseGet(() -> new IssueEditOutcome.Rejected(EditRejection.NO_CORRECTION))
        : new IssueEditOutcome.NotFound();
  }

  private IssueEditOutcome request(RelayId relay, Post post, Correction correction, int number) {
    if (!CorrectionRef.isMailed(correction.kind())) {
      return new IssueEditOutcome.Rejected(EditRejection.CLARIFICATION);
    }
    var place = new CorrectionRef(post.post().leg(), correction.kind(), number);
    var key = new IssueKey(relay, IssueId.ofCorrection(correction.date(), place));
    return OptimisticRetry.until(() -> {
      var seen = issues.find(key);
      return seen.isPresent()
          ? Optional.of(new IssueEditOutcome.Unchanged(seen.get()))
          : begin(key, post, correction);
    });
  }

  private Optional<IssueEditOutcome> begin(IssueKey key, Post post, Correction correction) {
    var isAutomatic = issues.overview().of(key.relay()).isAutomatic();
    var issue =
        post.post()
            .published()
            .map(at -> content(post.id(), at, correction))
            .map(content -> Issue.ofCorrection(key, content, isAutomatic));
    if (issue.filter(it -> !MailedIssues.of(it, issues).isEmpty()).isEmpty()) {
      return Optional.of(new IssueEditOutcome.Rejected(EditRejection.NOT_MAILED));
    }
    return store.test(IssueUpdate.of(issue.get()))
        ? Optional.of(new IssueEditOutcome.Changed(issue.get()))
        : Optional.empty();
  }

  private IssueContent content(PostId post, Instant published, Correction correction) {
    return new IssueContent(
        List.of(new IssueContent.IssuePost(post, published)),
        correction.at(),
        Instant.EPOCH,
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
