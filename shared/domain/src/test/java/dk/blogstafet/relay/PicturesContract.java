package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.PictureName.PictureFormat;
import dk.blogstafet.relay.Pictures.StoredPicture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every store of pictures does.
public abstract class PicturesContract {
  private final RelayId relay = new RelayId("r-" + UUID.randomUUID());
  private final PictureName name =
      new PictureName("00112233445566778899aabbccddeeff", 500, 300, PictureFormat.PNG);
  private final Map<Integer, byte[]> files = Map.of(500, new byte[] {1, 2, 3});

  protected abstract Pictures pictures();

  @Test
  void storesAPictureOnce() {
    assertTrue(pictures().add(relay, name, files));
    assertFalse(pictures().add(relay, name, files));

    assertEquals(List.of(name.path(relay)), paths());
    assertEquals(List.of(), pictures().list(new RelayId("another")));
  }

  @Test
  void returnsTheContentOfAFile() {
    pictures().add(relay, name, files);
    var file = pictures().list(relay).getFirst();

    assertArrayEquals(files.get(500), pictures().read(file).orElseThrow());
    pictures().delete(file);
    assertEquals(Optional.empty(), pictures().read(file));
  }

  @Test
  void deletesAFileThatIsStillTheListedOne() {
    pictures().add(relay, name, files);
    var file = pictures().list(relay).getFirst();

    assertFalse(pictures().delete(earlier(file)));
    assertEquals(List.of(name.path(relay)), paths());

    assertTrue(pictures().delete(file));
    assertTrue(pictures().delete(file));
    assertEquals(List.of(), paths());
  }

  private List<String> paths() {
    return pictures().list(relay).stream().map(StoredPicture::path).toList();
  }

  private static StoredPicture earlier(StoredPicture file) {
    return new StoredPicture(file.path(), file.name(), file.uploaded().minus(Duration.ofHours(1)));
  }
}
