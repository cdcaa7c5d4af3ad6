package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

/// Checks the requirements of every private response.
public final class PrivateResponseCheck {
  private PrivateResponseCheck() {}

  /// Requires that the response is not cached or indexed, sends no referrer and sets no cookies.
  public static GatewayResponse checked(int status, GatewayResponse response) {
    assertEquals(status, response.status(), response.body());
    var fields = response.fields();
    assertEquals(Optional.of("no-store"), fields.get("cache-control"));
    assertEquals(Optional.of("no-referrer"), fields.get("referrer-policy"));
    assertEquals(Optional.of("noindex"), fields.get("x-robots-tag"));
    assertEquals(Optional.empty(), fields.get("set-cookie"));
    return response;
  }

  /// Checks the same of a page, which must not redirect.
  public static GatewayResponse page(int status, GatewayResponse response) {
    assertEquals(Optional.empty(), response.fields().get("location"));
    assertEquals(Optional.of("text/html; charset=utf-8"), response.fields().get("content-type"));
    return checked(status, response);
  }
}
