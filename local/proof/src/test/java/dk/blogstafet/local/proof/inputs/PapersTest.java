package dk.blogstafet.local.proof.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What was refused from the start would only ever try the first check.
final class PapersTest {
  private static final Path ROOT = Path.of("../..");

  @ParameterizedTest
  @EnumSource
  void beginFromWhatCanBeRead(Paper kind) throws IOException {
    var original = Originals.in(ROOT).any(kind, new Random(1));

    var taken = Papers.in(ROOT).read(kind, original.getBytes(StandardCharsets.UTF_8));

    assertEquals(Taken.well("read"), taken);
  }
}
