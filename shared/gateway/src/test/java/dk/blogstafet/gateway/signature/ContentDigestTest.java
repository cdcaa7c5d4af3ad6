package dk.blogstafet.gateway.signature;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDigestTest {
  /// The body and digests of RFC 9530, appendix D.
  private static final byte[] BODY = "{\"hello\": \"world\"}".getBytes(StandardCharsets.US_ASCII);

  private static final String SHORT = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:";
  private static final String LONG =
      "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJw"
          + "ew==:";
  private static final String WRONG = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPA=:";

  @Test
  void acceptsOneOrBothAlgorithms() {
    assertEquals(SHORT, ContentDigest.of(BODY));
    assertDoesNotThrow(() -> ContentDigest.check(SHORT, BODY));
    assertDoesNotThrow(() -> ContentDigest.check(LONG, BODY));
    assertDoesNotThrow(() -> ContentDigest.check(LONG + " ,  " + SHORT, BODY));
  }

  @Test
  void ignoresUnknownDigests() {
    assertDoesNotThrow(() -> ContentDigest.check("md5=:AAAA:," + SHORT, BODY));
    assertDoesNotThrow(() -> ContentDigest.check(SHORT + ", unixsum=::", BODY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"md5=:AAAA:", "sha=:AAAA:, crc32c=:AAAA:", "sha-1=:AAAA:"})
  void requiresASupportedDigest(String value) {
    assertEquals(new SignatureRejection.DigestUnsupported(), rejection(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {WRONG, WRONG + ", " + LONG, LONG + ", " + WRONG, "md5=:AAAA:, " + WRONG})
  void requiresEveryDigestToMatch(String value) {
    assertEquals(new SignatureRejection.DigestMismatched(), rejection(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha-256",
        "sha-256=",
        "sha-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=",
        "sha-256=::",
        "sha-256=:X48E:",
        "SHA-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
        "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPF=:",
        "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE:",
        "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:;a",
        "sha-256 =:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
        SHORT + "," + SHORT,
        SHORT + ",",
        SHORT + " " + LONG,
        SHORT + ", md5=?1",
        "md5=:A:, " + SHORT
      })
  void refusesWhatCannotBeADigest(String value) {
    assertEquals(new SignatureRejection.DigestInvalid(), rejection(value));
  }

  private static SignatureRejection rejection(String value) {
    return assertThrows(SignatureRejectedException.class, () -> ContentDigest.check(value, BODY))
        .rejection();
  }
}
