package dk.blogstafet.newsletter.issue.cutting;

import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.newsletter.issue.MailingOverview;
import java.time.Clock;
import java.util.Optional;

/// Notices a restored table before anything is mailed. A copy of an earlier time has another name,
/// and its marks and ledger lack what was mailed since.
public final class RestoreGuard {
  private final Issues issues;
  private final Clock clock;

  public RestoreGuard(Issues issues, Clock clock) {
    this.issues = issues;
    this.clock = clock;
  }

  /// Returns the state of all newsletters; empty while they wait for an operator.
  public Optional<MailingOverview> overview() {
    var overview = issues.overview();
    var site = overview.site();
    if (site.restored().isPresent()) {
      return Optional.empty();
    }
    if (site.origin().isEmpty()) {
      issues.update(IssueUpdate.of(site.from(issues.origin())));
      return Optional.of(issues.overview()).filter(it -> it.site().restored().isEmpty());
    }
    if (site.origin().equals(issues.origin())) {
      return Optional.of(overview);
    }
    issues.update(IssueUpdate.of(site.restored(clock.instant())));
    return Optional.empty();
  }
}
