package dk.blogstafet.local.soak.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Checks that many mutated files stay valid: otherwise only the first check would be tested.
final class FileInputsTest {
  private static final Path ROOT = Path.of("../../..");

  @ParameterizedTest
  @EnumSource
  void beginFromWhatCanBeRead(InputFileType kind) throws IOException {
    var original = SeedCorpus.in(ROOT).any(kind, new Random(1));

    var verdict = FileInputs.in(ROOT).read(kind, original.getBytes(StandardCharsets.UTF_8));

    assertEquals(InputVerdict.passed("read"), verdict);
  }
}
