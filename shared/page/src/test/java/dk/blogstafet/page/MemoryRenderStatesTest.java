package dk.blogstafet.page;

final class MemoryRenderStatesTest extends RenderStatesContract {
  private final RenderStates states = new MemoryRenderStates();

  @Override
  protected RenderStates states() {
    return states;
  }
}
