package dk.blogstafet.relay.rendering;

final class MemoryRenderStatesTest extends RenderStatesContract {
  private final RenderStates states = new MemoryRenderStates();

  @Override
  protected RenderStates states() {
    return states;
  }
}
