package dk.blogstafet.gateway.signature;

import java.security.PrivateKey;
import java.time.Clock;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Signs requests for [SignatureVerifier].
public final class RequestSigner {
  private static final String LABEL = "sig1";

  private final PrivateKey key;
  private final String keyId;
  private final Clock clock;

  /// Creates a signer with a key.
  ///
  /// @param keyId the key's thumbprint
  /// @param clock the source of the signature's creation time
  public RequestSigner(PrivateKey key, String keyId, Clock clock) {
    this.key = key;
    this.keyId = keyId;
    this.clock = clock;
  }

  /// Signs a write request with JSON.
  ///
  /// @param idempotencyKey 16 to 64 of `A-Z a-z 0-9 _ -`: unique for each request, unchanged for
  ///   its retries
  /// @return the header fields to send with it, by lower-case name
  public Map<String, String> write(
      String method, String authority, String path, String idempotencyKey, byte[] body) {
    return write(method, authority, path, idempotencyKey, "application/json", body);
  }

  /// Signs a write request with a body of another type.
  ///
  /// @return the header fields to send with it, by lower-case name
  public Map<String, String> write(
      String method,
      String authority,
      String path,
      String idempotencyKey,
      String mediaType,
      byte[] body) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("content-type", mediaType);
    fields.put("content-digest", ContentDigest.of(body));
    fields.put("idempotency-key", '"' + idempotencyKey + '"');
    return sign(new SignedMessage(method, List.of(authority), path, fields, body), fields);
  }

  /// Signs a read request.
  ///
  /// @return the header fields to send with it, by lower-case name
  public Map<String, String> read(String method, String authority, String path) {
    var fields = new LinkedHashMap<String, String>();
    return sign(new SignedMessage(method, List.of(authority), path, fields, new byte[0]), fields);
  }

  private Map<String, String> sign(SignedMessage message, Map<String, String> fields) {
    var components = SignatureCoverage.of(message.method()).required();
    var parameters = SignatureParameters.of(clock.instant(), keyId);
    var input = new SignatureInput(LABEL, components, parameters);
    var base = SignatureBase.of(input, message, message.authorities().getFirst());
    var signature = Base64.getEncoder().encodeToString(Ed25519.sign(key, base));
    fields.put("signature-input", input.toString());
    fields.put("signature", LABEL + "=:" + signature + ":");
    return Collections.unmodifiableMap(fields);
  }
}
