package dk.blogstafet.newsletter.issue;

final class MemoryLedgerTest extends LedgerContract {
  private final Issues issues = new MemoryIssues(() -> now);

  @Override
  protected Issues issues() {
    return issues;
  }
}
