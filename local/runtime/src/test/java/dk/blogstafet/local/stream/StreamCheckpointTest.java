package dk.blogstafet.local.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamCheckpointTest {
  @TempDir Path folder;

  @Test
  void remembersThePosition() throws IOException {
    var file = folder.resolve("deep/one.checkpoint");
    var first = StreamCheckpoint.in(file, "arn:a");
    first.note("shard-1", "100");
    first.noteEnd("shard-0");

    var next = StreamCheckpoint.in(file, "arn:a");

    assertEquals(Optional.of("100"), next.position("shard-1"));
    assertTrue(next.isAtEnd("shard-0"));
    assertFalse(next.isAtEnd("shard-1"));
    assertEquals(Optional.empty(), next.position("shard-0"));
  }

  @Test
  void startsAtTheBeginningForAnotherStream() throws IOException {
    var file = folder.resolve("one.checkpoint");
    StreamCheckpoint.in(file, "arn:a").note("shard-1", "100");

    var other = StreamCheckpoint.in(file, "arn:b");

    assertEquals(Optional.empty(), other.position("shard-1"));
  }

  @Test
  void startsAtTheBeginningIfTheFileIsInvalid() throws IOException {
    var file = folder.resolve("one.checkpoint");
    Files.writeString(file, "stream=arn\\:a\nshard=\\u00");

    var checkpoint = StreamCheckpoint.in(file, "arn:a");

    assertEquals(Optional.empty(), checkpoint.position("shard"));
  }
}
