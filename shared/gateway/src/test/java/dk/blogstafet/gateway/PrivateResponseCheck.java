package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

/// Checks what goes for every answer that is for one reader only.
public final class PrivateResponseCheck {
  private PrivateResponseCheck() {}

  /// Fails unless nobody keeps it, finds it or hears of its address, and unless it leaves nothing
  /// with the reader.
  public static GatewayResponse checked(int status, GatewayResponse response) {
    assertEquals(status, response.status(), response.body());
    var fields = response.fields();
    assertEquals(Optional.of("no-store"), fields.get("cache-control"));
    assertEquals(Optional.of("no-referrer"), fields.get("referrer-policy"));
    assertEquals(Optional.of("noindex"), fields.get("x-robots-tag"));
    assertEquals(Optional.empty(), fields.get("set-cookie"));
    return response;
  }

  /// The same for a page, which sends nobody on.
  public static GatewayResponse page(int status, GatewayResponse response) {
    assertEquals(Optional.empty(), response.fields().get("location"));
    assertEquals(Optional.of("text/html; charset=utf-8"), response.fields().get("content-type"));
    return checked(status, response);
  }
}
