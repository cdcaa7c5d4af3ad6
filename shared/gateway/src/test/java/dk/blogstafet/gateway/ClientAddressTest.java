package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
  private final ClientAddress readers = ClientAddress.of(Map.of("CDN_PROOF", "known to two"));

  @Test
  void usesTheCdnHeaderWithAProof() {
    assertEquals("198.51.100.9", readers.of(request("198.51.100.9:4711", "known to two")));
    assertEquals("2001:db8::1", readers.of(request("2001:db8::1:4711", "known to two")));
  }

  @Test
  void usesTheConnectionAddressWithoutAProof() {
    assertEquals("192.0.2.7", readers.of(request("198.51.100.9:4711", "guessed")));
    assertEquals("192.0.2.7", readers.of(request("198.51.100.9:4711", "")));
    assertEquals("192.0.2.7", readers.of(BrowserRequests.get("/", "")));
  }

  @Test
  void trustsNoHeaderWithoutAConfiguredProof() {
    var none = ClientAddress.of(Map.of());

    assertEquals("192.0.2.7", none.of(request("198.51.100.9:4711", "")));
  }

  private static GatewayRequest request(String viewer, String proof) {
    var plain = BrowserRequests.get("/", "");
    var fields =
        plain.fields().with("cloudfront-viewer-address", viewer).with("x-cdn-proof", proof);
    return new GatewayRequest(
        plain.method(),
        plain.authority(),
        plain.path(),
        plain.routeKey(),
        plain.pathParameters(),
        plain.query(),
        fields,
        plain.content(),
        plain.from(),
        plain.requestId());
  }
}
