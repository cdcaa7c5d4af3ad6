package dk.blogstafet.local.runtime;

import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyPossessionProof;
import dk.blogstafet.gateway.signature.RequestSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// An editor with a key who publishes to a site over HTTP.
public final class HttpEditor {
  private final HttpClient client = HttpClient.newHttpClient();
  private final KeyPair pair = pair();
  private final URI home;

  public HttpEditor(URI home) {
    this.home = home;
  }

  Ed25519PublicKey key() {
    var encoded = pair.getPublic().getEncoded();
    return Ed25519PublicKey.of(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
  }

  /// Trusts the key on behalf of the operators.
  public HttpEditor trusted(CommandStores stores, KeyGrant grant) {
    var now = Instant.now();
    var key =
        EditorKey.added(
            key(), "Åse", grant, now.minusSeconds(60), now.plus(Duration.ofDays(1)), key().id());
    AwsEditing.of(stores.environment(), Clock.systemUTC()).editors().trust(key);
    return this;
  }

  /// Returns a proof of possession of the private key, for an editor who signs with another key.
  String proof(HttpEditor signing) throws GeneralSecurityException {
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(
        KeyPossessionProof.message(home.getAuthority(), key().id(), signing.key().id()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
  }

  /// Reads an address that is for editors only.
  HttpResponse<String> read(String path) throws IOException, InterruptedException {
    var signer = new RequestSigner(pair.getPrivate(), key().id().thumbprint(), Clock.systemUTC());
    var request = HttpRequest.newBuilder(home.resolve(path));
    signer.read("GET", home.getAuthority(), path).forEach(request::header);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /// Sends a request under a new idempotency key.
  public HttpResponse<String> send(String method, String path, String json)
      throws IOException, InterruptedException {
    return send(method, path, json, UUID.randomUUID().toString());
  }

  public HttpResponse<String> send(String method, String path, String json, String upload)
      throws IOException, InterruptedException {
    return client.send(request(method, path, json, upload), BodyHandlers.ofString());
  }

  /// Posts a picture under a new idempotency key.
  HttpResponse<String> upload(String path, byte[] picture)
      throws IOException, InterruptedException {
    var signer = new RequestSigner(pair.getPrivate(), key().id().thumbprint(), Clock.systemUTC());
    var upload = UUID.randomUUID().toString();
    var request =
        HttpRequest.newBuilder(home.resolve(path)).POST(BodyPublishers.ofByteArray(picture));
    signer
        .write("POST", home.getAuthority(), path, upload, "image/png", picture)
        .forEach(request::header);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /// Posts JSON under another spelling of its media type, and signs that (RFC 9421, section 2.5).
  HttpResponse<String> sendAs(String type, String path, String json)
      throws IOException, InterruptedException, GeneralSecurityException {
    var body = json.getBytes(StandardCharsets.UTF_8);
    var signer = new RequestSigner(pair.getPrivate(), key().id().thumbprint(), Clock.systemUTC());
    var upload = UUID.randomUUID().toString();
    var fields = new HashMap<>(signer.write("POST", home.getAuthority(), path, upload, body));
    fields.put("content-type", type);
    fields.put("signature", "sig1=:" + signature(path, fields) + ":");
    var request = HttpRequest.newBuilder(home.resolve(path)).POST(BodyPublishers.ofByteArray(body));
    fields.forEach(request::header);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private String signature(String path, Map<String, String> fields)
      throws GeneralSecurityException {
    var values = new HashMap<>(fields);
    values.putAll(Map.of("@method", "POST", "@authority", home.getAuthority(), "@path", path));
    var parameters = fields.getOrDefault("signature-input", "").substring("sig1=".length());
    var base = new StringBuilder();
    for (var component : parameters.substring(1, parameters.indexOf(')')).split(" ", -1)) {
      var value = values.get(component.replace("\"", ""));
      base.append(component).append(": ").append(value).append('\n');
    }
    base.append("\"@signature-params\": ").append(parameters);
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(base.toString().getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(signature.sign());
  }

  private HttpRequest request(String method, String path, String json, String upload) {
    var body = json.getBytes(StandardCharsets.UTF_8);
    var signer = new RequestSigner(pair.getPrivate(), key().id().thumbprint(), Clock.systemUTC());
    var authority = home.getAuthority();
    var request =
        HttpRequest.newBuilder(home.resolve(path)).method(method, BodyPublishers.ofByteArray(body));
    signer.write(method, authority, path, upload, body).forEach(request::header);
    return request.build();
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has Ed25519", impossible);
    }
  }
}
