package dk.blogstafet.local.benchmarks.peers;

import dk.blogstafet.relay.Sha256;
import dk.blogstafet.relay.rendering.Pages;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// Pages in a folder, like the output of site generators. One process at a time.
final class FolderPages implements Pages {
  private static final PageProvenance UNKNOWN = new PageProvenance(0, "");

  private final Path folder;
  private final NavigableSet<String> listed = new TreeSet<>();

  FolderPages(Path folder) {
    this.folder = folder;
  }

  boolean has(String key) {
    return Files.exists(folder.resolve(key));
  }

  @Override
  public Optional<PageMetadata> find(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    try {
      var digest = Sha256.hex(Files.readAllBytes(folder.resolve(key)));
      return Optional.of(new PageMetadata(digest, digest, UNKNOWN));
    } catch (IOException broken) {
      throw new UncheckedIOException("Can't read " + key, broken);
    }
  }

  @Override
  public boolean put(RenderedPage page, PageProvenance provenance, Optional<PageMetadata> seen) {
    var file = folder.resolve(page.key());
    try {
      if (seen.isEmpty()) {
        Files.createDirectories(file.getParent());
      }
      Files.write(file, page.bytes());
      return true;
    } catch (IOException broken) {
      throw new UncheckedIOException("Can't write " + page.key(), broken);
    }
  }

  @Override
  public boolean remove(String key, PageMetadata seen) {
    try {
      return Files.deleteIfExists(folder.resolve(key));
    } catch (IOException broken) {
      throw new UncheckedIOException("Can't remove " + key, broken);
    }
  }

  /// Walks through the folder at the first call: everything has been written by then.
  @Override
  public synchronized List<String> keys(String prefix, Optional<String> after, int limit) {
    if (listed.isEmpty()) {
      list();
    }
    return listed.tailSet(after.orElse(prefix), after.isEmpty()).stream()
        .takeWhile(key -> key.startsWith(prefix))
        .limit(limit)
        .toList();
  }

  private void list() {
    try (var files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .forEach(listed::add);
    } catch (IOException broken) {
      throw new UncheckedIOException("Can't list " + folder, broken);
    }
  }

  @Override
  public void deleteOldVersions(String prefix) {
    // Earlier versions are not kept.
  }
}
