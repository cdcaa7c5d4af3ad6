package dk.blogstafet.local.editing.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.DecodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Decodes the desk's QR codes with a decoder that we didn't write.
@Timeout(120)
class DeskQrCodeTest {
  private static final Path MODULE = Path.of("../../shared/page/src/main/desk/qr.js");
  private static final int LONGEST = 213;

  @TempDir private Path folder = Path.of("");

  @Test
  void drawsCodesThatAnotherProgramReads() throws Exception {
    var program = DeskBrowser.program();
    assumeTrue(program.isPresent(), "Chromium is not installed");
    var profile = Files.createDirectory(folder.resolve("profile"));
    var sizes = new HashSet<Integer>();
    try (var browser = new DeskBrowser(program.get(), profile)) {
      var link = "https://stafet.example/redaktion/#kode=";
      for (var length : List.of(1, 14, 15, 26, 27, 42, 62, 84, 106, 122, 152, 180, 181, LONGEST)) {
        var text = (link + "0123456789ABCDEFGHJKMNPQRS".repeat(9)).substring(0, length);
        sizes.add(check(browser, text));
      }
      check(browser, "https://rødgrød.example/redaktion/#kode=Æ");

      assertEquals(10, sizes.size(), "versions");
      assertEquals("undefined", draw(browser, "x".repeat(LONGEST + 1)));
    }
  }

  /// Requires that a text's code is read as it was written, without errors; returns its width.
  private static int check(DeskBrowser browser, String text) throws Exception {
    var rows = draw(browser, text).split("\n", -1);
    var grid = new BitMatrix(rows.length);
    for (var y = 0; y < rows.length; y++) {
      for (var x = 0; x < rows.length; x++) {
        if (rows[y].charAt(x) == '1') {
          grid.set(x, y);
        }
      }
    }
    var read = new Decoder().decode(grid, Map.of(DecodeHintType.CHARACTER_SET, "UTF-8"));
    assertEquals(text, read.getText());
    assertEquals("M", read.getECLevel());
    assertEquals(0, read.getErrorsCorrected());
    return rows.length;
  }

  /// Returns the rows of a text's code, `1` for a dark module.
  private static String draw(DeskBrowser browser, String text) throws Exception {
    var module = Base64.getEncoder().encodeToString(Files.readAllBytes(MODULE));
    var quoted = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    return browser.value(
        "import('data:text/javascript;base64,"
            + module
            + "').then(it => String(it.modules(new TextDecoder().decode(Uint8Array.from(atob('"
            + quoted
            + "'), one => one.charCodeAt()))) ?.map(row => row.join('')).join('\\n')))");
  }
}
