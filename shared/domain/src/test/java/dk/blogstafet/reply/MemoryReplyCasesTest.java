package dk.blogstafet.reply;

final class MemoryReplyCasesTest extends ReplyCasesContract {
  private final MemoryReplyCases cases = new MemoryReplyCases(() -> now);

  @Override
  protected ReplyCases cases() {
    return cases;
  }
}
