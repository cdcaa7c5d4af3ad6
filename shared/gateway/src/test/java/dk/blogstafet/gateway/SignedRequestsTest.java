package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.gateway.signature.SignatureError;
import dk.blogstafet.gateway.signature.SignatureRejection;
import dk.blogstafet.gateway.signature.TestKey;
import dk.blogstafet.gateway.signature.UnverifiedSignature;
import dk.blogstafet.gateway.signature.VerificationResult;
import dk.blogstafet.gateway.signature.VerifiedSignature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Recorded requests from independent signers: the script in docs/signing.md, two libraries for
/// Node, and a browser.
class SignedRequestsTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_795_000_001);
  private static final SignatureRejection INVALID = new SignatureRejection.Invalid();

  @ParameterizedTest
  @ValueSource(
      strings = {"openssl-curl", "http-message-signatures", "http-message-sig", "chromium"})
  void verifiesWhatForeignClientsSigned(String client) throws IOException {
    var event = event(client);

    var signature = assertInstanceOf(VerifiedSignature.class, verdict(Map.of(), event));

    assertEquals(TestKey.ID, signature.keyId());
    assertEquals(NOW.minusSeconds(1), signature.created());
    assertEquals(INVALID, verdict(Map.of(), changed(event, "/skygge-i-byen/", "/klima/")));
    assertEquals(INVALID, verdict(Map.of(), changed(event, "\"stafet.example", "\"x.example")));
    assertEquals(
        INVALID, verdict(Map.of(), changed(event, "created=1795000000", "created=1795000001")));
    assertEquals(
        new SignatureRejection.DigestMismatched(),
        verdict(Map.of(), changed(event, "Skygge, ", "Sol, ")));
  }

  @Test
  void readsABodyInBase64() throws IOException {
    var event = event("openssl-curl");
    var text = event.replaceFirst("(?s).*\"body\": \"(.*)\",\n.*", "$1").replace("\\\"", "\"");
    var base64 = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    var encoded =
        event
            .replaceFirst("\"body\": \".*\",", "\"body\": \"" + base64 + "\",")
            .replace("\"isBase64Encoded\": false", "\"isBase64Encoded\": true");

    assertInstanceOf(VerifiedSignature.class, verdict(Map.of(), encoded));
  }

  @Test
  void usesTheConfiguredAuthoritiesInsteadOfTheHostHeader() throws IOException {
    var event = event("openssl-curl");
    var elsewhere = changed(event, "\"domainName\": \"stafet", "\"domainName\": \"internal");
    var named = Map.of("SIGNED_AUTHORITIES", "localhost:8080, stafet.example");

    assertEquals(INVALID, verdict(Map.of(), elsewhere));
    assertInstanceOf(VerifiedSignature.class, verdict(named, elsewhere));
    assertEquals(INVALID, verdict(Map.of("SIGNED_AUTHORITIES", "a.example"), event));
    assertInstanceOf(VerifiedSignature.class, verdict(Map.of("SIGNED_AUTHORITIES", " "), event));
  }

  /// The names are in lower case as they are signed; key proofs contain them too.
  @Test
  void returnsAuthoritiesInLowerCase() throws IOException {
    var named = Map.of("SIGNED_AUTHORITIES", "Stafet.Example");
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var request = SampleEvents.request("publish-post-signed-by-openssl-curl");

    assertEquals(List.of("stafet.example"), SignedRequests.of(named, clock).authorities(request));
    assertInstanceOf(VerifiedSignature.class, verdict(named, event("openssl-curl")));
  }

  @Test
  void requiresAnAuthority() throws IOException {
    var nameless = changed(event("chromium"), "\"domainName\"", "\"other\"");

    assertThrows(IllegalArgumentException.class, () -> verdict(Map.of(), nameless));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Signature", "CONTENT-TYPE", "Accept"})
  void refusesNamesThatDifferInCaseOnly(String name) throws IOException {
    var event =
        changed(event("openssl-curl"), "\"headers\": {", "\"headers\": {\"" + name + "\":\"\",");

    assertEquals(
        new SignatureRejection.MalformedSignature(SignatureError.HEADER_NAMES),
        verdict(Map.of(), event));
  }

  @Test
  void acceptsHeaderNamesInAnyCase() throws IOException {
    var event =
        event("openssl-curl")
            .replace("\"signature-input\"", "\"Signature-Input\"")
            .replace("\"content-digest\": ", "\"CONTENT-DIGEST\": ");

    assertInstanceOf(VerifiedSignature.class, verdict(Map.of(), event));
  }

  @Test
  void refusesAQuery() throws IOException {
    var event = changed(event("chromium"), "\"rawQueryString\": \"", "\"rawQueryString\": \"a");

    assertEquals(
        new SignatureRejection.MalformedSignature(SignatureError.REQUEST),
        verdict(Map.of(), event));
  }

  private static VerificationResult verdict(Map<String, String> environment, String event)
      throws IOException {
    var requests = SignedRequests.of(environment, Clock.fixed(NOW, ZoneOffset.UTC));
    var input = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
    return switch (requests.read(HttpEventReader.read(input))) {
      case UnverifiedSignature signature -> signature.verify(Optional.of(TestKey.publicKey()));
      case SignatureRejection rejection -> rejection;
    };
  }

  private static String event(String client) throws IOException {
    var name = "publish-post-signed-by-" + client + ".json";
    return Files.readString(Path.of("../../events", name));
  }

  private static String changed(String event, String text, String other) {
    if (!event.contains(text)) {
      throw new IllegalArgumentException("The event has no " + text);
    }
    return event.replace(text, other);
  }
}
