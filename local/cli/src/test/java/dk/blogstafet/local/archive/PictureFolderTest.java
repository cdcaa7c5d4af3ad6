package dk.blogstafet.local.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.MemoryPictures;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.PictureName.PictureFormat;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFolderTest {
  private static final RelayId RELAY = new RelayId("vand");
  private static final byte[] LARGEST = {5, 0, 0};
  private static final PictureName NAME = PictureName.of(LARGEST, 500, 300, PictureFormat.PNG);

  private final MemoryPictures from = new MemoryPictures(InstantSource.system());
  private final MemoryPictures into = new MemoryPictures(InstantSource.system());

  @TempDir private Path folder = Path.of("");

  @Test
  void bringsPicturesBack() throws IOException {
    from.add(RELAY, NAME, Map.of(400, new byte[] {4}, 500, LARGEST));

    write();
    PictureFolder.store(folder, RELAY, into);

    assertEquals(2, into.list(RELAY).size());
    for (var file : into.list(RELAY)) {
      assertArrayEquals(from.read(file).orElseThrow(), into.read(file).orElseThrow());
    }
  }

  @Test
  void skipsFilesThatAreNotWhatTheirNamesPromise() throws IOException {
    from.add(RELAY, NAME, Map.of(500, LARGEST));
    write();
    var pictures = folder.resolve("pictures");
    var name = NAME.path(RELAY).replace(PictureName.folder(RELAY), "");
    Files.write(pictures.resolve(name), new byte[] {6});
    Files.write(pictures.resolve("foto.jpg"), LARGEST);

    PictureFolder.store(folder, RELAY, into);

    assertEquals(List.of(), into.list(RELAY));
  }

  @Test
  void leavesARelayWithoutPicturesAlone() throws IOException {
    write();
    PictureFolder.store(folder, RELAY, into);

    assertEquals(List.of(), into.list(RELAY));
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  private void write() throws IOException {
    var exported =
        new RelayExport.ExportResult(RELAY, 0, 0, List.of(), List.of(), List.of(), Set.of());
    var missing = PictureFolder.write(from, exported, folder, ExportFormat.MANUSCRIPTS);
    assertEquals(List.of(), missing);
  }
}
