package dk.blogstafet.local.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocalKmsServerTest {
  private static final String KEY_AND_USE =
      "\"KeyId\": \"" + LocalKmsServer.KEY + "\", \"EncryptionContext\": {\"use\": \"name\"}";

  private final HttpClient client = HttpClient.newHttpClient();
  private final LocalKmsServer server = start();

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void unwrapsWhatItWrapped() throws Exception {
    var wrapped =
        ask("Encrypt", "{" + KEY_AND_USE + ", \"Plaintext\": \"AQID\"}")
            .replaceFirst(".*\"CiphertextBlob\":\"([^\"]*)\".*", "$1");

    var plain = ask("Decrypt", "{" + KEY_AND_USE + ", \"CiphertextBlob\": \"" + wrapped + "\"}");

    assertEquals("BAMCAQ==", wrapped);
    assertTrue(plain.endsWith("\"Plaintext\":\"AQID\"}"), plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Decrypt | name  | AQID | InvalidCiphertextException",
        "Decrypt | other | AQID | ValidationException",
        "Encrypt | name  | ?    | ValidationException",
        "Sign    | name  | AQID | UnknownOperationException",
      })
  void saysWhatIsWrong(String action, String use, String bytes, String type) throws Exception {
    var body =
        "{\"EncryptionContext\": {\"use\": \"%s\"}, \"Plaintext\": \"%s\", \"CiphertextBlob\": \"%s\"}"
            .formatted(use, bytes, bytes);

    var answer = ask(action, body);

    assertTrue(answer.contains("\"__type\":\"" + type + "\""), answer);
  }

  @Test
  void acceptsOneKeyOnly() throws Exception {
    var answer = ask("Encrypt", "{\"KeyId\": \"another\"}");

    assertTrue(answer.contains("NotFoundException"), answer);
  }

  @Test
  void acceptsOnlyJson() throws Exception {
    assertTrue(ask("Encrypt", "{").contains("ValidationException"));
  }

  @Test
  void rejectsRequestsWithoutItsSecretAddress() throws Exception {
    var answer = ask(server.endpoint().resolve("/"), "Encrypt", "{" + KEY_AND_USE + "}");

    assertTrue(answer.contains("AccessDeniedException"), answer);
  }

  @Test
  void hasANewAddressAtEachStart() {
    try (var another = start()) {
      assertTrue(another.endpoint().getPath().length() > 40);
      assertTrue(!another.endpoint().getPath().equals(server.endpoint().getPath()));
    }
  }

  @Test
  void reportsAPortInUse() {
    var port = server.endpoint().getPort();

    var refusal =
        assertThrows(IOException.class, () -> LocalKmsServer.at(port, new ReversedKeyWrapping()));

    assertTrue(refusal instanceof BindException || refusal.getCause() instanceof BindException);
  }

  private static LocalKmsServer start() {
    try {
      return LocalKmsServer.at(0, new ReversedKeyWrapping());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private String ask(String action, String body) throws Exception {
    return ask(server.endpoint(), action, body);
  }

  private String ask(URI address, String action, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(address)
            .header("X-Amz-Target", "TrentService." + action)
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  /// Wraps three bytes into four: a marker, and the bytes in reverse order.
  private static final class ReversedKeyWrapping implements LocalKmsServer.KeyWrapping {
    @Override
    public byte[] wrap(String use, byte[] key) {
      known(use);
      return new byte[] {4, key[2], key[1], key[0]};
    }

    @Override
    public byte[] unwrap(String use, byte[] wrapped) {
      known(use);
      if (wrapped.length != 4) {
        throw new IllegalStateException("Wrapped elsewhere: " + Arrays.toString(wrapped));
      }
      return new byte[] {wrapped[3], wrapped[2], wrapped[1]};
    }

    private static void known(String use) {
      if (!use.equals("name")) {
        throw new IllegalArgumentException("No such use: " + use);
      }
    }
  }
}
