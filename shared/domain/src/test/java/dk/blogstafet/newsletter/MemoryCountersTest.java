package dk.blogstafet.newsletter;

final class MemoryCountersTest extends CountersContract {
  private final Counters counters = new MemoryCounters(() -> now);

  @Override
  protected Counters counters() {
    return counters;
  }
}
