package dk.blogstafet.relay;

final class MemoryIssueArchiveTest extends IssueArchiveContract {
  private final MemoryRelayStore books = new MemoryRelayStore();

  @Override
  protected Relays relays() {
    return books;
  }

  @Override
  protected Posts posts() {
    return books;
  }

  @Override
  protected IssueArchive archive() {
    return books;
  }
}
