package dk.blogstafet.local.front;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.SecurityHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class EdgeHeadersTest {
  private static final byte[] LONG = "blogstafet ".repeat(500).getBytes(StandardCharsets.UTF_8);

  @Test
  void compressesTextIfTheClientAcceptsIt() throws IOException {
    var response = EdgeHeaders.of(FrontRequests.get("/", "Accept-Encoding: br, gzip"), html(LONG));

    var unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes();
    assertArrayEquals(LONG, unpacked);
    assertEquals(Optional.of("gzip"), response.header("content-encoding"));
    assertEquals(Optional.of("W/\"tag\""), response.header("etag"));
    assertEquals(Optional.of("accept-encoding"), response.header("vary"));
  }

  @Test
  void leavesTextUncompressedForOtherClients() {
    var plain = EdgeHeaders.of(FrontRequests.get("/"), html(LONG));
    var refused =
        EdgeHeaders.of(FrontRequests.get("/", "Accept-Encoding: gzip;q=0, br"), html(LONG));

    assertSame(LONG, plain.body());
    assertSame(LONG, refused.body());
    assertEquals(Optional.of("\"tag\""), plain.header("etag"));
    assertEquals(Optional.of("accept-encoding"), plain.header("vary"));
  }

  @Test
  void keepsOtherVaryHeaders() {
    var byLanguage = html(LONG).with("vary", "accept-language");

    var response = EdgeHeaders.of(FrontRequests.get("/", "Accept-Encoding: gzip"), byLanguage);

    assertEquals(Optional.of("accept-language, accept-encoding"), response.header("vary"));
  }

  @Test
  void compressesNoShortOrBinaryBody() {
    var packer = FrontRequests.get("/", "Accept-Encoding: gzip");
    var drawing =
        new FrontResponse(200, List.of(new HeaderLine("content-type", "image/png")), LONG);

    assertEquals(
        Optional.empty(), EdgeHeaders.of(packer, html(new byte[9])).header("content-encoding"));
    assertSame(LONG, EdgeHeaders.of(packer, drawing).body());
  }

  @Test
  void setsSecurityHeaders() {
    var response = EdgeHeaders.of(FrontRequests.get("/"), html(LONG));

    for (var header : SecurityHeaders.all().entrySet()) {
      var isForTls = header.getKey().equals(SecurityHeaders.HSTS);
      var set = isForTls ? Optional.empty() : Optional.of(header.getValue());
      assertEquals(set, response.header(header.getKey()), header.getKey());
    }
  }

  @Test
  void removesHeadersForTlsOnly() {
    var response = html(LONG).with(SecurityHeaders.HSTS, "max-age=1");

    assertEquals(
        Optional.empty(),
        EdgeHeaders.of(FrontRequests.get("/"), response).header(SecurityHeaders.HSTS));
  }

  @Test
  void letsOnlyTheDesksOwnModulesRun() {
    var desk = EdgeHeaders.of(FrontRequests.get("/redaktion/"), html(LONG));
    var relay = EdgeHeaders.of(FrontRequests.get("/redaktionen/"), html(LONG));

    var policy = desk.header("content-security-policy").orElseThrow();
    assertTrue(
        policy.startsWith(
            "default-src 'none'; script-src http://localhost:*/redaktion/v/"
                + " http://127.0.0.1:*/redaktion/v/; style-src 'self' 'unsafe-inline'; "),
        policy);
    assertTrue(
        policy.contains("require-trusted-types-for 'script'; trusted-types preview clipboard;"),
        policy);
    assertTrue(policy.endsWith("base-uri 'none'; frame-ancestors 'none'"), policy);
    assertEquals(Optional.of("no-referrer"), desk.header("referrer-policy"));
    assertEquals(Optional.of("nosniff"), desk.header("x-content-type-options"));
    assertEquals(
        Optional.ofNullable(SecurityHeaders.all().get("content-security-policy")),
        relay.header("content-security-policy"));
  }

  private static FrontResponse html(byte[] body) {
    return new FrontResponse(
        200,
        List.of(
            new HeaderLine("Content-Type", "text/html; charset=utf-8"),
            new HeaderLine("etag", "\"tag\"")),
        body);
  }
}
