package dk.blogstafet.local.front;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dk.blogstafet.gateway.SecurityHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class FinishTest {
  private static final byte[] LONG = "blogstafet ".repeat(500).getBytes(StandardCharsets.UTF_8);

  @Test
  void packsTextForWhoeverCanUnpackIt() throws IOException {
    var answer = Finish.of(Asks.get("/", "Accept-Encoding: br, gzip"), html(LONG));

    var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    assertArrayEquals(LONG, unpacked);
    assertEquals(Optional.of("gzip"), answer.header("content-encoding"));
    assertEquals(Optional.of("W/\"tag\""), answer.header("etag"));
    assertEquals(Optional.of("accept-encoding"), answer.header("vary"));
  }

  @Test
  void leavesTextAsItIsForOthers() {
    var plain = Finish.of(Asks.get("/"), html(LONG));
    var refused = Finish.of(Asks.get("/", "Accept-Encoding: gzip;q=0, br"), html(LONG));

    assertSame(LONG, plain.body());
    assertSame(LONG, refused.body());
    assertEquals(Optional.of("\"tag\""), plain.header("etag"));
    assertEquals(Optional.of("accept-encoding"), plain.header("vary"));
  }

  @Test
  void keepsWhatElseAnAnswerVariesBy() {
    var byLanguage = html(LONG).with("vary", "accept-language");

    var answer = Finish.of(Asks.get("/", "Accept-Encoding: gzip"), byLanguage);

    assertEquals(Optional.of("accept-language, accept-encoding"), answer.header("vary"));
  }

  @Test
  void packsNothingThatIsShortOrNoText() {
    var packer = Asks.get("/", "Accept-Encoding: gzip");
    var drawing = new Answer(200, List.of(new Header("content-type", "image/png")), LONG);

    assertEquals(Optional.empty(), Finish.of(packer, html(new byte[9])).header("content-encoding"));
    assertSame(LONG, Finish.of(packer, drawing).body());
  }

  @Test
  void setsWhatProtectsReaders() {
    var answer = Finish.of(Asks.get("/"), html(LONG));

    for (var header : SecurityHeaders.all().entrySet()) {
      var isForTls = header.getKey().equals(SecurityHeaders.HSTS);
      var set = isForTls ? Optional.empty() : Optional.of(header.getValue());
      assertEquals(set, answer.header(header.getKey()), header.getKey());
    }
  }

  @Test
  void passesNothingOnThatIsForTlsAlone() {
    var answer = html(LONG).with(SecurityHeaders.HSTS, "max-age=1");

    assertEquals(Optional.empty(), Finish.of(Asks.get("/"), answer).header(SecurityHeaders.HSTS));
  }

  private static Answer html(byte[] body) {
    return new Answer(
        200,
        List.of(
            new Header("Content-Type", "text/html; charset=utf-8"), new Header("etag", "\"tag\"")),
        body);
  }
}
