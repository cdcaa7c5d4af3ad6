package dk.blogstafet.page;

final class MemoryRenderingsTest extends RenderingsContract {
  private final Renderings renderings = new MemoryRenderings();

  @Override
  protected Renderings renderings() {
    return renderings;
  }
}
