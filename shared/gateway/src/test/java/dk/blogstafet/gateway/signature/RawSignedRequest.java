package dk.blogstafet.gateway.signature;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A request that tests can change and then sign again or not; valid at first.
record RawSignedRequest(
    String method, String authority, String path, Map<String, String> fields, String body) {
  static final Instant NOW = Instant.ofEpochSecond(1_795_000_000);

  private static final Pattern INPUT = Pattern.compile("[^=]*=(\\(([^)]*)\\).*)", Pattern.DOTALL);
  private static final Pattern COMPONENT = Pattern.compile("\"([^\"]*)\"");

  RawSignedRequest {
    fields = Map.copyOf(fields);
  }

  /// Returns the request shown in docs/signing.md.
  static RawSignedRequest example() {
    return new RawSignedRequest(
        "POST",
        "stafet.example",
        "/posts",
        Map.of(
            "content-type", "application/json",
            "content-digest", "sha-256=:TRRixPBvsvG2xc2ueanlCPJARbdAyhy6LV0hSSTq3AA=:",
            "idempotency-key", "\"8e03978e-40d5-43e8-bc93-6894a57f9324\"",
            "signature-input",
                "sig1=(\"@method\" \"@authority\" \"@path\" \"content-type\" \"content-digest\""
                    + " \"idempotency-key\");created=1795000000;keyid=\""
                    + TestKey.ID
                    + "\";alg=\"ed25519\"",
            "signature",
                "sig1=:uqFM7r+VKiDi/kZ+ImoROXczBg5bwTo6DHDyTorhsT54UovalgiTF1aOv5dqxBH6Z7gmWSvhgcD0"
                    + "xfRuEYsbBg==:"),
        "{\"relay\":\"kommunikation-i-kommunerne\",\"title\":\"Rød grød på Ærø\"}");
  }

  /// Returns a signed read request.
  static RawSignedRequest reading() {
    var input = "sig1=(\"@method\" \"@authority\" \"@path\");created=1795000000;keyid=\"";
    var fields = Map.of("signature-input", input + TestKey.ID + "\"", "signature", "");
    return new RawSignedRequest("GET", "stafet.example", "/api/keys", fields, "").signed();
  }

  RawSignedRequest method(String other) {
    return new RawSignedRequest(other, authority, path, fields, body);
  }

  RawSignedRequest authority(String other) {
    return new RawSignedRequest(method, other, path, fields, body);
  }

  RawSignedRequest path(String other) {
    return new RawSignedRequest(method, authority, other, fields, body);
  }

  RawSignedRequest body(String other) {
    return new RawSignedRequest(method, authority, path, fields, other);
  }

  /// Updates the digest of the body.
  RawSignedRequest digested() {
    return with("content-digest", ContentDigest.of(bytes()));
  }

  RawSignedRequest with(String name, String value) {
    var more = new TreeMap<>(fields);
    more.put(name, value);
    return new RawSignedRequest(method, authority, path, more, body);
  }

  RawSignedRequest without(String name) {
    var fewer = new TreeMap<>(fields);
    fewer.remove(name);
    return new RawSignedRequest(method, authority, path, fewer, body);
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /// Replaces text in a field.
  RawSignedRequest replace(String name, String text, String other) {
    var value = field(name);
    if (!value.contains(text)) {
      throw new IllegalArgumentException(text + " is not in " + value);
    }
    return with(name, value.replace(text, other));
  }

  RawSignedRequest input(String text, String other) {
    return replace("signature-input", text, other);
  }

  /// Signs the request in its current state.
  RawSignedRequest signed() {
    return signed(TestKey.privateKey());
  }

  RawSignedRequest signed(PrivateKey key) {
    return signature(Ed25519.sign(key, base()));
  }

  RawSignedRequest signature(byte[] bytes) {
    return with("signature", "sig1=:" + Base64.getEncoder().encodeToString(bytes) + ":");
  }

  /// Builds the signature base without the code under test.
  byte[] base() {
    var input = INPUT.matcher(field("signature-input"));
    if (!input.matches()) {
      throw new IllegalArgumentException("Nothing to sign");
    }
    var lines = new ArrayList<String>();
    COMPONENT
        .matcher(input.group(2))
        .results()
        .map(component -> component.group(1))
        .forEach(name -> lines.add("\"" + name + "\": " + value(name)));
    lines.add("\"@signature-params\": " + input.group(1));
    return String.join("\n", lines).getBytes(StandardCharsets.US_ASCII);
  }

  private String value(String component) {
    return switch (component) {
      case "@method" -> method;
      case "@authority" -> authority;
      case "@path" -> path;
      default -> field(component);
    };
  }

  private byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  SignedMessage to(String... authorities) {
    return new SignedMessage(method, List.of(authorities), path, fields, bytes());
  }

  /// Reads and verifies the request as stafet.example, which knows the key.
  VerificationResult result() {
    return verdict(NOW);
  }

  VerificationResult verdict(Instant now) {
    return verdict(to("stafet.example"), now, Optional.of(TestKey.publicKey()));
  }

  static VerificationResult verdict(SignedMessage message, Instant now, Optional<byte[]> key) {
    return switch (new SignatureVerifier(Clock.fixed(now, ZoneOffset.UTC)).read(message)) {
      case UnverifiedSignature signature -> signature.verify(key);
      case SignatureRejection rejection -> rejection;
    };
  }
}
