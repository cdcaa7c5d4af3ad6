package dk.blogstafet.mail;

final class MemoryCountersTest extends CountersContract {
  private final Counters counters = new MemoryCounters(() -> now);

  @Override
  protected Counters counters() {
    return counters;
  }
}
