package dk.blogstafet.local.stream;

import dk.blogstafet.local.backends.PrivateFiles;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// The position in each shard of a stream, in a file that is written atomically. It may lag behind,
/// and is never ahead: records are then delivered again.
final class StreamCheckpoint {
  private static final String STREAM = "stream";
  private static final String END = "end";

  private final Path file;
  private final Properties places = new Properties();

  private StreamCheckpoint(Path file) {
    this.file = file;
  }

  /// Continues from a file; from the beginning if it does not exist or is about another stream.
  static StreamCheckpoint in(Path file, String stream) throws IOException {
    var checkpoint = new StreamCheckpoint(file);
    try (var reader = Files.newBufferedReader(file)) {
      checkpoint.load(reader);
    } catch (NoSuchFileException first) {
      PrivateFiles.folder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }
    if (!stream.equals(checkpoint.places.getProperty(STREAM))) {
      checkpoint.places.clear();
      checkpoint.places.setProperty(STREAM, stream);
    }
    return checkpoint;
  }

  private void load(Reader reader) throws IOException {
    try {
      places.load(reader);
    } catch (IllegalArgumentException broken) {
      places.clear();
    }
  }

  /// Returns the sequence number of the last processed record of a shard.
  synchronized Optional<String> position(String shard) {
    return Optional.ofNullable(places.getProperty(shard)).filter(place -> !place.equals(END));
  }

  synchronized boolean isAtEnd(String shard) {
    return END.equals(places.getProperty(shard));
  }

  synchronized void note(String shard, String sequence) throws IOException {
    if (!sequence.equals(places.setProperty(shard, sequence))) {
      save();
    }
  }

  synchronized void noteEnd(String shard) throws IOException {
    note(shard, END);
  }

  private void save() throws IOException {
    var text = new StringWriter();
    places.store(text, null);
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, PrivateFiles.ofFile(fresh));
    Files.writeString(fresh, text.toString());
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
