package dk.blogstafet.vault;

final class FakeKeyWrapTest extends KeyWrapContract {
  private final KeyWrap wrap = new FakeKeyWrap();
  private final KeyWrap other = new FakeKeyWrap();

  @Override
  protected KeyWrap wrap() {
    return wrap;
  }

  @Override
  protected KeyWrap other() {
    return other;
  }
}
