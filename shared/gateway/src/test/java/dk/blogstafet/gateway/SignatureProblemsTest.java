package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.signature.SignatureError;
import dk.blogstafet.gateway.signature.SignatureRejection;
import dk.blogstafet.gateway.signature.SignedBodyType;
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

class SignatureProblemsTest {
  private static final List<String> ALL = List.of("@method", "content-digest");

  static Stream<SignatureRejection> rejections() {
    var malformed =
        Arrays.stream(SignatureError.values()).map(SignatureRejection.MalformedSignature::new);
    return Stream.concat(
        malformed,
        Stream.of(
            new SignatureRejection.MissingSignature(ALL),
            new SignatureRejection.Uncovered(ALL),
            new SignatureRejection.Expired(Instant.ofEpochSecond(1_795_000_000)),
            new SignatureRejection.DigestMismatched(),
            new SignatureRejection.DigestUnsupported(),
            new SignatureRejection.DigestInvalid(),
            new SignatureRejection.IdempotencyKeyInvalid(),
            new SignatureRejection.UnsupportedMediaType(SignedBodyType.JSON),
            new SignatureRejection.BodyTooLarge(262_144),
            new SignatureRejection.NotUtf8(),
            new SignatureRejection.Invalid()));
  }

  @ParameterizedTest
  @MethodSource("rejections")
  void explainsEachProblemAndItsRemedy(SignatureRejection rejection) {
    for (var language : List.of("da", "en")) {
      var response = SignatureProblems.answer(request(language), rejection);
      var detail = response.body().replaceFirst(".*\"detail\":\"((?:[^\"\\\\]|\\\\.)*)\".*", "$1");

      assertTrue(detail.matches("[A-Z].*[.] [A-Z].*[.]"), detail);
      assertFalse(detail.contains("{0}") || detail.contains("''"), detail);
      assertEquals(Optional.of("application/problem+json"), response.fields().get("content-type"));
    }
  }

  @Test
  void hasAnExampleOfEveryRejection() {
    var kinds = Set.of(SignatureRejection.class.getPermittedSubclasses());

    var examples = rejections().map(SignatureRejection::getClass).collect(Collectors.toSet());

    assertEquals(kinds, new HashSet<>(examples));
  }

  @Test
  void namesTheRequiredComponents() {
    var response =
        SignatureProblems.answer(request("en"), new SignatureRejection.MissingSignature(ALL));

    assertEquals(401, response.status());
    assertEquals(
        Optional.of("sig1=(\"@method\" \"content-digest\");created;alg=\"ed25519\""),
        response.fields().get("accept-signature"));
  }

  @Test
  void namesTheMissingComponents() {
    var response = SignatureProblems.answer(request("en"), new SignatureRejection.Uncovered(ALL));

    assertEquals(401, response.status());
    assertTrue(
        response.body().endsWith("\"missing\":[\"@method\",\"content-digest\"]}"), response.body());
  }

  @Test
  void includesTheServersTime() {
    var now = Instant.ofEpochSecond(1_795_000_000);

    var response = SignatureProblems.answer(request("da"), new SignatureRejection.Expired(now));

    assertEquals(401, response.status());
    assertTrue(
        response.body().endsWith("\"now\":1795000000,\"window\":{\"back\":300,\"ahead\":60}}"),
        response.body());
    assertTrue(response.body().contains("mellem 300 sekunder før og 60 sekunder"), response.body());
  }

  @Test
  void namesTheAcceptedDigests() {
    var response =
        SignatureProblems.answer(request("en"), new SignatureRejection.DigestUnsupported());

    assertEquals(
        Optional.of("sha-256=10, sha-512=9"), response.fields().get("want-content-digest"));
    assertTrue(
        response
            .body()
            .startsWith(
                "{\"type\":\"https://iana.org/assignments/http-problem-types#"
                    + "digest-unsupported-algorithms\","),
        response.body());
  }

  @Test
  void statesTheLimit() {
    var response =
        SignatureProblems.answer(request("en"), new SignatureRejection.BodyTooLarge(262_144));

    assertEquals(413, response.status());
    assertTrue(response.body().contains("256 KiB"), response.body());
  }

  private static GatewayRequest request(String language) {
    return new GatewayRequest(
        "POST",
        "stafet.example",
        "/posts",
        "POST /posts",
        Map.of(),
        QueryParameters.NONE,
        HeaderFields.NONE.with("accept-language", language),
        RequestContent.NONE,
        "192.0.2.7",
        "request-1");
  }
}
