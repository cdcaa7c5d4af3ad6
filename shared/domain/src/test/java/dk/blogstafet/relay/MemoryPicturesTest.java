package dk.blogstafet.relay;

import java.time.InstantSource;

class MemoryPicturesTest extends PicturesContract {
  private final MemoryPictures pictures = new MemoryPictures(InstantSource.system());

  @Override
  protected Pictures pictures() {
    return pictures;
  }
}
