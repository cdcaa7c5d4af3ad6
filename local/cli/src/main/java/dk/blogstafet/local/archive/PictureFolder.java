package dk.blogstafet.local.archive;

import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.Pictures;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The pictures of an exported relay, with the files of all widths under their names: in the folder
/// `pictures` beside its manuscripts, or where Hugo serves them at their own addresses.
public final class PictureFolder {
  private static final String NAME = "pictures";

  private PictureFolder() {}

  /// Writes the pictures of an exported relay: all of them beside manuscripts, and for another
  /// program those that its published posts name.
  ///
  /// @param folder of the relay
  /// @return the paths of files that posts name and the store doesn't have
  /// @throws IOException if a file can't be written
  public static List<String> write(
      Pictures pictures, RelayExport.ExportResult exported, Path folder, ExportFormat format)
      throws IOException {
    var relay = exported.relay();
    var written =
        switch (format) {
          case MANUSCRIPTS -> write(pictures, relay, folder.resolve(NAME), _ -> true);
          case WXR -> write(pictures, relay, folder.resolve(NAME), exported.pictures()::contains);
          case HUGO -> {
            var served = folder.resolve("static" + PictureName.folder(relay));
            yield write(pictures, relay, served, exported.pictures()::contains);
          }
        };
    return exported.pictures().stream()
        .flatMap(it -> it.widths().stream().map(width -> it.path(relay, width)))
        .filter(it -> !written.contains(it))
        .sorted()
        .toList();
  }

  /// Returns the paths of the pictures that were written.
  private static Set<String> write(
      Pictures pictures, RelayId relay, Path into, Predicate<PictureName> wanted)
      throws IOException {
    var written = new HashSet<String>();
    var files = pictures.list(relay).stream().filter(it -> wanted.test(it.name())).toList();
    for (var file : files) {
      var content = pictures.read(file);
      if (content.isPresent()) {
        Files.createDirectories(into);
        var name = file.path().substring(PictureName.folder(relay).length());
        Files.write(into.resolve(name), content.get());
        written.add(file.path());
      }
    }
    return written;
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
