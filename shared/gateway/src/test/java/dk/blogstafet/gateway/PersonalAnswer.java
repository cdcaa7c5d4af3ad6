package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

/// Checks what goes for every answer that is for one reader only.
public final class PersonalAnswer {
  private PersonalAnswer() {}

  /// Fails unless nobody keeps it, finds it or hears of its address, and unless it leaves nothing
  /// with the reader.
  public static Response checked(int status, Response response) {
    assertEquals(status, response.status(), response.body());
    var headers = response.headers();
    assertEquals(Optional.of("no-store"), headers.get("cache-control"));
    assertEquals(Optional.of("no-referrer"), headers.get("referrer-policy"));
    assertEquals(Optional.of("noindex"), headers.get("x-robots-tag"));
    assertEquals(Optional.empty(), headers.get("set-cookie"));
    return response;
  }

  /// The same for a page, which sends nobody on.
  public static Response page(int status, Response response) {
    assertEquals(Optional.empty(), response.headers().get("location"));
    assertEquals(Optional.of("text/html; charset=utf-8"), response.headers().get("content-type"));
    return checked(status, response);
  }
}
