package dk.blogstafet.relay.search;

final class MemorySearchIndexesTest extends SearchIndexesContract {
  @Override
  protected SearchIndexes indexes() {
    return new MemorySearchIndexes();
  }
}
