package dk.blogstafet.relay.rendering;

/// The index of authors in memory.
final class MemoryAuthorIndexTest extends AuthorIndexContract {
  private final AuthorIndex index = new MemoryAuthorIndex();

  @Override
  protected AuthorIndex index() {
    return index;
  }
}
