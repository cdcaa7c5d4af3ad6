package dk.blogstafet.newsletter.issue;

import dk.blogstafet.newsletter.NewsletterSamples;
import java.time.InstantSource;

final class MemoryIssueUpdateTest extends IssueUpdateContract {
  private final Issues issues = new MemoryIssues(InstantSource.fixed(NewsletterSamples.NOW));

  @Override
  protected Issues issues() {
    return issues;
  }
}
