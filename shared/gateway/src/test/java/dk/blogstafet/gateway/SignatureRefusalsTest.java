package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.signature.Malformation;
import dk.blogstafet.gateway.signature.Rejection;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureRefusalsTest {
  private static final List<String> ALL = List.of("@method", "content-digest");

  static Stream<Rejection> rejections() {
    var malformed = Arrays.stream(Malformation.values()).map(Rejection.Malformed::new);
    return Stream.concat(
        malformed,
        Stream.of(
            new Rejection.Missing(ALL),
            new Rejection.Uncovered(ALL),
            new Rejection.Expired(Instant.ofEpochSecond(1_795_000_000)),
            new Rejection.DigestMismatched(),
            new Rejection.DigestUnsupported(),
            new Rejection.DigestInvalid(),
            new Rejection.IdempotencyKeyInvalid(),
            new Rejection.UnsupportedMediaType(),
            new Rejection.TooLarge(262_144),
            new Rejection.NotUtf8(),
            new Rejection.Invalid()));
  }

  @ParameterizedTest
  @MethodSource("rejections")
  void saysWhatIsWrongAndWhatToDo(Rejection rejection) {
    for (var language : List.of("da", "en")) {
      var response = SignatureRefusals.answer(request(language), rejection);
      var detail = response.body().replaceFirst(".*\"detail\":\"((?:[^\"\\\\]|\\\\.)*)\".*", "$1");

      assertTrue(detail.matches("[A-Z].*[.] [A-Z].*[.]"), detail);
      assertFalse(detail.contains("{0}") || detail.contains("''"), detail);
      assertEquals(Optional.of("application/problem+json"), response.headers().get("content-type"));
    }
  }

  @Test
  void hasAnExampleOfEveryRejection() {
    var kinds = Set.of(Rejection.class.getPermittedSubclasses());

    var examples = rejections().map(Rejection::getClass).collect(Collectors.toSet());

    assertEquals(kinds, new HashSet<>(examples));
  }

  @Test
  void tellsWhatASignatureHasToCover() {
    var response = SignatureRefusals.answer(request("en"), new Rejection.Missing(ALL));

    assertEquals(401, response.status());
    assertEquals(
        Optional.of("sig1=(\"@method\" \"content-digest\");created;alg=\"ed25519\""),
        response.headers().get("accept-signature"));
  }

  @Test
  void tellsWhatASignatureLeftOut() {
    var response = SignatureRefusals.answer(request("en"), new Rejection.Uncovered(ALL));

    assertEquals(401, response.status());
    assertTrue(
        response.body().endsWith("\"missing\":[\"@method\",\"content-digest\"]}"), response.body());
  }

  @Test
  void tellsTheTime() {
    var now = Instant.ofEpochSecond(1_795_000_000);

    var response = SignatureRefusals.answer(request("da"), new Rejection.Expired(now));

    assertEquals(401, response.status());
    assertTrue(
        response.body().endsWith("\"now\":1795000000,\"window\":{\"back\":300,\"ahead\":60}}"),
        response.body());
    assertTrue(response.body().contains("mellem 300 sekunder før og 60 sekunder"), response.body());
  }

  @Test
  void tellsWhichDigestsWeTake() {
    var response = SignatureRefusals.answer(request("en"), new Rejection.DigestUnsupported());

    assertEquals(
        Optional.of("sha-256=10, sha-512=9"), response.headers().get("want-content-digest"));
    assertTrue(
        response
            .body()
            .startsWith(
                "{\"type\":\"https://iana.org/assignments/http-problem-types#"
                    + "digest-unsupported-algorithms\","),
        response.body());
  }

  @Test
  void tellsHowMuchThereIsRoomFor() {
    var response = SignatureRefusals.answer(request("en"), new Rejection.TooLarge(262_144));

    assertEquals(413, response.status());
    assertTrue(response.body().contains("256 KiB"), response.body());
  }

  private static Request request(String language) {
    return new Request(
        "POST",
        "stafet.example",
        "/posts",
        "POST /posts",
        Map.of(),
        Query.NONE,
        Headers.NONE.with("accept-language", language),
        Content.NONE,
        "192.0.2.7",
        "request-1");
  }
}
