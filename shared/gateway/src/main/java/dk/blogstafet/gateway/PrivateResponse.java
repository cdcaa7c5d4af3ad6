package dk.blogstafet.gateway;

import dk.blogstafet.relay.Language;
import java.nio.charset.StandardCharsets;

/// Answers that are for one reader only: kept nowhere, found by no search engine, and their
/// address, which may carry a token, told to nobody.
public final class PrivateResponse {
  /// In seconds.
  public static final String SOON = "60";

  private PrivateResponse() {}

  /// A page.
  public static GatewayResponse page(int status, String type, byte[] bytes) {
    return closed(GatewayResponse.of(status, type, new String(bytes, StandardCharsets.UTF_8)));
  }

  /// An answer of any kind.
  public static GatewayResponse closed(GatewayResponse response) {
    return response
        .with("cache-control", "no-store")
        .with("referrer-policy", "no-referrer")
        .with("x-robots-tag", "noindex");
  }

  /// Something of ours isn't ready: the same again, a little later, goes well.
  public static GatewayResponse unavailable(Language language) {
    return closed(ProblemDetails.of(ProblemType.UNAVAILABLE, language, "detail").response())
        .with("retry-after", SOON);
  }

  /// Sends a browser on to a page, whatever it came with (RFC 9110, section 15.4.4).
  public static GatewayResponse seeOther(String address) {
    return closed(GatewayResponse.of(303).with("location", address));
  }
}
