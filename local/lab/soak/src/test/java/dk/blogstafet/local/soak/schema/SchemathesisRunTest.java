package dk.blogstafet.local.soak.schema;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class SchemathesisRunTest {
  private static final Path ROOT = Path.of("..", "..", "..");

  @Test
  void reportsWhyEachCheckIsExcluded() throws IOException {
    var reasons = SchemathesisRun.leftOut(ROOT);
    var sections =
        Files.readString(ROOT.resolve("local/lab/soak/schemathesis/schemathesis.toml"))
            .lines()
            .filter(line -> line.startsWith("["))
            .count();

    assertTrue(reasons.size() == sections && sections > 0, reasons::toString);
    for (var reason : reasons) {
      assertTrue(reason.endsWith(".") && !reason.contains("#"), reason);
      assertFalse(reason.contains("enabled"), reason);
    }
  }
}
