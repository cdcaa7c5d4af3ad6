package dk.blogstafet.vault;

final class MemoryWrappedKeyStoreTest extends WrappedKeyStoreContract {
  private final WrappedKeyStore shelf = new MemoryWrappedKeyStore();

  @Override
  protected WrappedKeyStore shelf() {
    return shelf;
  }
}
