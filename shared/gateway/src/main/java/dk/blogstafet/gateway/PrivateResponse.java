package dk.blogstafet.gateway;

import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.ProblemType;

/// Responses for one reader only: not cached, not indexed, and with no referrer, because their
/// address may contain a token.
public final class PrivateResponse {
  /// In seconds.
  public static final String SOON = "60";

  private PrivateResponse() {}

  /// Creates a page.
  public static GatewayResponse page(int status, RenderedPage page) {
    return of(GatewayResponse.page(status, page));
  }

  /// Makes any response private.
  public static GatewayResponse of(GatewayResponse response) {
    return response
        .with("cache-control", "no-store")
        .with("referrer-policy", "no-referrer")
        .with("x-robots-tag", "noindex");
  }

  /// Creates the response for a temporary failure: the same request succeeds a little later.
  public static GatewayResponse unavailable(Language language) {
    return of(ProblemDetails.of(ProblemType.UNAVAILABLE, language, "detail").response())
        .with("retry-after", SOON);
  }

  /// Redirects a browser to a page with GET (RFC 9110, section 15.4.4).
  public static GatewayResponse seeOther(String address) {
    return of(GatewayResponse.of(303).with("location", address));
  }
}
