package dk.blogstafet.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `local/checkov.yaml`, the one list of checkov's checks that the templates do not follow.
class CheckovConfigTest {
  private static final Pattern SKIP = Pattern.compile("  - CKV_AWS_\\d+");

  /// In characters.
  private static final int SHORTEST_REASON = 30;

  @Test
  void hasAReasonForEverySkippedCheck() throws IOException {
    var lines = Files.readAllLines(TemplateDocument.ROOT.resolve("local/checkov.yaml"));
    var skips = lines.stream().filter(line -> SKIP.matcher(line).matches()).toList();

    assertFalse(skips.isEmpty());
    for (var skip : skips) {
      var reason = lines.get(lines.indexOf(skip) - 1);
      assertTrue(reason.startsWith("  # ") && reason.length() > SHORTEST_REASON, skip);
    }
  }

  @Test
  void isTheOnlyPlaceOfSkips() throws IOException {
    for (var file : List.of("template.yaml", "docs/web-acl.yaml")) {
      var text = Files.readString(TemplateDocument.ROOT.resolve(file));

      assertEquals(-1, text.indexOf("CKV_"), file);
    }
  }
}
