package dk.blogstafet.relay.search;

final class MemoryIndexLeaseTest extends IndexLeaseContract {
  @Override
  protected IndexLease lease() {
    return new MemoryIndexLease();
  }
}
