package dk.blogstafet.newsletter.suppression;

final class MemorySuppressionsTest extends SuppressionsContract {
  private final Suppressions suppressions = new MemorySuppressions();

  @Override
  protected Suppressions suppressions() {
    return suppressions;
  }
}
