package dk.blogstafet.newsletter.vault;

final class MemoryKeyShelfTest extends KeyShelfContract {
  private final KeyShelf shelf = new MemoryKeyShelf();

  @Override
  protected KeyShelf shelf() {
    return shelf;
  }
}
