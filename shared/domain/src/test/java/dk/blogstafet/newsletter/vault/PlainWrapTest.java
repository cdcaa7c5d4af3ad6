package dk.blogstafet.newsletter.vault;

final class PlainWrapTest extends KeyWrapContract {
  private final KeyWrap wrap = new PlainWrap();
  private final KeyWrap other = new PlainWrap();

  @Override
  protected KeyWrap wrap() {
    return wrap;
  }

  @Override
  protected KeyWrap other() {
    return other;
  }
}
