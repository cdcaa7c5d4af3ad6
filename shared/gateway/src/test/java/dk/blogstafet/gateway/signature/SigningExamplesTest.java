package dk.blogstafet.gateway.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/// Examples for independent verification: ours in docs/signing.md, and those of RFC 9421.
class SigningExamplesTest {
  private static final String DATE = "Tue, 20 Apr 2021 02:07:55 GMT";
  private static final SignedMessage REQUEST_OF_THE_RFC =
      new SignedMessage(
          "POST",
          List.of("example.com"),
          "/foo",
          Map.of("date", DATE, "content-type", "application/json", "content-length", "18"),
          "{\"hello\": \"world\"}".getBytes(StandardCharsets.US_ASCII));

  @Test
  void verifiesOurOwnSignature() {
    var result = RawSignedRequest.example().result();

    assertEquals(
        new VerifiedSignature(
            TestKey.ID, "8e03978e-40d5-43e8-bc93-6894a57f9324", RawSignedRequest.NOW),
        result);
  }

  @Test
  void buildsOurBaseToTheByte() throws Exception {
    var example = RawSignedRequest.example();
    var input = SignatureInput.read(example.field("signature-input"));

    var base = SignatureBase.of(input, example.to("stafet.example"), "stafet.example");

    var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(base));
    assertEquals(413, base.length);
    assertEquals("5259f019a4da6533797d03e2cf5ce4d833498d0c3903255d7f3b6f80a1ad87c1", hash);
  }

  @Test
  void signsOursToTheByte() {
    var signer =
        new RequestSigner(
            TestKey.privateKey(), TestKey.ID, Clock.fixed(RawSignedRequest.NOW, ZoneOffset.UTC));
    var example = RawSignedRequest.example();
    var body = example.body().getBytes(StandardCharsets.UTF_8);

    var fields =
        signer.write(
            "POST", "stafet.example", "/posts", "8e03978e-40d5-43e8-bc93-6894a57f9324", body);

    assertEquals(new TreeMap<>(example.fields()), new TreeMap<>(fields));
    assertEquals(69, body.length);
  }

  /// RFC 9421, appendix B.2.6.
  @Test
  void signsTheEd25519ExampleOfTheRfc() throws SignatureRejectedException {
    var input =
        SignatureInput.read(
            "sig-b26=(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\""
                + " \"content-length\");created=1618884473;keyid=\"test-key-ed25519\"");
    var signature =
        SignatureBytes.read(
            "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lI"
                + "p5WPpBKRCw==:",
            "sig-b26");

    var base = SignatureBase.of(input, REQUEST_OF_THE_RFC, "example.com");

    assertEquals(
        """
        "date": Tue, 20 Apr 2021 02:07:55 GMT
        "@method": POST
        "@path": /foo
        "@authority": example.com
        "content-type": application/json
        "content-length": 18
        "@signature-params": ("date" "@method" "@path" "@authority" "content-type" \
        "content-length");created=1618884473;keyid="test-key-ed25519\"\
        """,
        new String(base, StandardCharsets.US_ASCII));
    assertTrue(Ed25519.verify(TestKey.publicKey(), base, signature));
    assertEquals(hex(signature), hex(Ed25519.sign(TestKey.privateKey(), base)));
  }

  /// RFC 9421, appendix B.2.5: only its signature base, since we support no shared secrets.
  @Test
  void buildsTheBaseOfTheHmacExampleOfTheRfc()
      throws SignatureRejectedException, GeneralSecurityException {
    var input =
        SignatureInput.read(
            "sig-b25=(\"date\" \"@authority\" \"content-type\");created=1618884473;"
                + "keyid=\"test-shared-secret\"");

    var base = SignatureBase.of(input, REQUEST_OF_THE_RFC, "example.com");

    var mac = Mac.getInstance("HmacSHA256");
    var secret =
        "uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==";
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
    assertEquals(
        "pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=",
        Base64.getEncoder().encodeToString(mac.doFinal(base)));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
