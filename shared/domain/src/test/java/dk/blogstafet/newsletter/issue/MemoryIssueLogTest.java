package dk.blogstafet.newsletter.issue;

final class MemoryIssueLogTest extends IssueLogContract {
  private final IssueLog log = new MemoryIssueLog();

  @Override
  protected IssueLog log() {
    return log;
  }
}
