package dk.blogstafet.local.archive;

import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.Pictures;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The pictures of an exported relay: the folder `pictures` beside its manuscripts, with the files
/// of all widths under their names.
public final class PictureFolder {
  private static final String NAME = "pictures";

  private PictureFolder() {}

  /// Writes all pictures of a relay.
  ///
  /// @param folder of the relay
  /// @throws IOException if a file can't be written
  public static void write(Pictures pictures, RelayId relay, Path folder) throws IOException {
    var into = folder.resolve(NAME);
    for (var file : pictures.list(relay)) {
      var content = pictures.read(file);
      if (content.isPresent()) {
        Files.createDirectories(into);
        var name = file.path().substring(PictureName.folder(relay).length());
        Files.write(into.resolve(name), content.get());
      }
    }
  }

  /// Stores all pictures of a folder that have the content that their names promise.
  ///
  /// @param folder of the relay
  /// @throws IOException if a file can't be read
  public static void store(Path folder, RelayId relay, Pictures pictures) throws IOException {
    for (var picture : read(folder.resolve(NAME), relay).entrySet()) {
      var name = picture.getKey();
      var largest = Optional.ofNullable(picture.getValue().get(name.width()));
      if (largest.filter(it -> isOf(name, it)).isPresent()) {
        pictures.add(relay, name, picture.getValue());
      }
    }
  }

  private static boolean isOf(PictureName name, byte[] content) {
    return name.equals(PictureName.of(content, name.width(), name.height(), name.format()));
  }

  private static Map<PictureName, Map<Integer, byte[]>> read(Path folder, RelayId relay)
      throws IOException {
    var found = new HashMap<PictureName, Map<Integer, byte[]>>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var path = PictureName.folder(relay) + file.getFileName();
        var name = PictureName.ofPath(relay, path);
        for (var width : name.map(PictureName::widths).orElse(List.of())) {
          if (name.orElseThrow().path(relay, width).equals(path)) {
            found
                .computeIfAbsent(name.get(), _ -> new TreeMap<>())
                .put(width, Files.readAllBytes(file));
          }
        }
      }
    }
    return found;
  }
}
