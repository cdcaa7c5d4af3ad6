package dk.blogstafet.local.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatDetectorTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void readsPastWhiteSpaceCommentsAndADocumentType() throws IOException {
    for (var head : new String[] {" \n", "<!-- a -->\n", "<?a b?>"}) {
      var text = head.repeat(60_000 / head.length()) + "<!DOCTYPE rss [<!ELEMENT a ANY>] ><rss>";

      assertEquals(Optional.of(ForeignFormat.RSS), of(text), head);
    }
  }

  @Test
  void findsNothingInAFileOfWhiteSpace() throws IOException {
    assertEquals(Optional.empty(), of(" ".repeat(64 << 10)));
    assertEquals(Optional.empty(), of("<!DOCTYPE" + " ".repeat(64 << 10)));
    assertEquals(Optional.empty(), of("<!---->".repeat(20_000)));
  }

  private Optional<ForeignFormat> of(String text) throws IOException {
    return FormatDetector.of(Files.writeString(folder.resolve("fil"), text));
  }
}
