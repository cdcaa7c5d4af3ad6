package dk.blogstafet.relay;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Pictures in memory, for tests.
public final class MemoryPictures implements Pictures {
  private final InstantSource clock;
  private final Map<String, StoredPicture> files = new TreeMap<>();
  private final Map<String, byte[]> contents = new HashMap<>();

  public MemoryPictures(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public boolean add(RelayId relay, PictureName name, Map<Integer, byte[]> renditions) {
    var isNew = !files.containsKey(name.path(relay));
    for (var width : renditions.keySet()) {
      var path = name.path(relay, width);
      files.put(path, new StoredPicture(path, name, clock.instant()));
    }
    renditions.forEach((width, content) -> contents.put(name.path(relay, width), content));
    return isNew;
  }

  @Override
  public List<StoredPicture> list(RelayId relay) {
    var folder = PictureName.folder(relay);
    return files.values().stream().filter(it -> it.path().startsWith(folder)).toList();
  }

  @Override
  public Optional<byte[]> read(StoredPicture file) {
    return Optional.ofNullable(contents.get(file.path()));
  }

  @Override
  public boolean delete(StoredPicture file) {
    var found = files.get(file.path());
    if (found != null && found.uploaded().isAfter(file.uploaded())) {
      return false;
    }
    files.remove(file.path());
    contents.remove(file.path());
    return true;
  }
}
