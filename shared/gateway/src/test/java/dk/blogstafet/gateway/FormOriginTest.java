package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormOriginTest {
  private static final URI HOME = URI.create("https://stafet.example");

  @ParameterizedTest
  @CsvSource({
    "same-origin, OURS",
    "none, OURS",
    "same-site, FOREIGN",
    "cross-site, FOREIGN",
    "'', UNCERTAIN",
    "Same-Origin, UNCERTAIN",
    "'same-origin, cross-site', UNCERTAIN",
  })
  void prefersSecFetchSite(String site, FormOrigin origin) {
    var request = BrowserRequests.with("sec-fetch-site", site, form());

    assertEquals(origin, FormOrigin.of(request, HOME));
    for (var other : new String[] {"null", "https://stafet.example", "https://else.example"}) {
      assertEquals(origin, FormOrigin.of(BrowserRequests.with("origin", other, request), HOME));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://stafet.example, OURS",
    "HTTPS://Stafet.example, OURS",
    "http://192.168.1.7:8080, OURS",
    "null, UNCERTAIN",
    "https://else.example, UNCERTAIN",
    "https://stafet.example.else.example, UNCERTAIN",
    "https://www.stafet.example, UNCERTAIN",
    "http://stafet.example, UNCERTAIN",
    "http://x192.168.1.7:8080, UNCERTAIN",
    "'', UNCERTAIN",
  })
  void usesTheOriginOfOlderBrowsers(String sent, FormOrigin origin) {
    var request = BrowserRequests.with("host", "192.168.1.7:8080", form());

    assertEquals(origin, FormOrigin.of(BrowserRequests.with("origin", sent, request), HOME));
  }

  @Test
  void isOursWithoutHeaders() {
    assertEquals(FormOrigin.OURS, FormOrigin.of(form(), HOME));
  }

  private static GatewayRequest form() {
    return BrowserRequests.signUp("klima", "email=a%40b.example");
  }
}
