package dk.blogstafet.local.backends;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

final class S3ServerTest {
  private static final String BUCKET = "pages";
  private static final LocalCredentials KEYS = LocalCredentials.random();

  @TempDir private Path folder;
  private S3Server server;
  private S3Client client;

  @BeforeEach
  void start() throws IOException {
    server = S3Server.in(folder, 0, KEYS, Set.of(BUCKET));
    client = client(server, KEYS);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void returnsWhatWasStored() throws IOException {
    var request =
        put("en-relæ/index.html")
            .contentType("text/html; charset=utf-8")
            .cacheControl("max-age=0")
            .metadata(Map.of("revision", "7"))
            .build();
    client.putObject(request, RequestBody.fromString("<p>æøå"));

    try (var found = client.getObject(get("en-relæ/index.html"))) {
      assertEquals("<p>æøå", new String(found.readAllBytes(), UTF_8));
      assertEquals("max-age=0", found.response().cacheControl());
      assertEquals(Map.of("revision", "7"), found.response().metadata());
    }
  }

  @Test
  void rejectsForeignSignatures() {
    try (var stranger = client(server, LocalCredentials.random())) {
      var refusal = assertThrows(S3Exception.class, () -> keys(stranger));

      assertEquals(403, refusal.statusCode());
    }
  }

  @Test
  void rejectsUnsignedRequests() throws IOException {
    client.putObject(put("x/index.html").build(), RequestBody.fromString("Hemmelig"));
    openToAll(folder.resolve(BUCKET), folder.resolve(BUCKET + "/x/index.html"));

    for (var host : List.of("localhost", "127.0.0.1", "elsewhere.example:80")) {
      for (var path : List.of("/", "/" + BUCKET, "/" + BUCKET + "/x/index.html")) {
        var answer = ask(host, path);

        assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
        assertFalse(answer.contains("index.html</Key>"), answer);
        assertFalse(answer.contains("Hemmelig"), answer);
      }
    }
  }

  /// Sets the permissions that a file system without them reports.
  private static void openToAll(Path... paths) {
    for (var path : paths) {
      assertTrue(path.toFile().setReadable(true, false));
    }
  }

  private String ask(String host, String path) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.endpoint().getPort())) {
      var request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void answersAFailedIfMatchAsS3Does() {
    var tag = client.putObject(put("a").build(), RequestBody.fromString("1")).eTag();
    client.putObject(put("a").build(), RequestBody.fromString("2"));

    var stale = put("a").ifMatch(tag).build();
    var nowhere = put("b").ifMatch(tag).build();
    var staleRemoval = DeleteObjectRequest.builder().bucket(BUCKET).key("a").ifMatch(tag).build();

    assertEquals(412, statusOfPut(stale));
    assertEquals(404, statusOfPut(nowhere));
    assertEquals(
        412, assertThrows(S3Exception.class, () -> client.deleteObject(staleRemoval)).statusCode());
    assertEquals(412, statusOfPut(put("a").ifNoneMatch("*").build()));
  }

  @Test
  void hidesAndDeletesPartialObjects() throws IOException {
    client.putObject(put("x/index.html").build(), RequestBody.fromString("1"));
    var leftOver = folder.resolve(BUCKET, "x", "index.html-" + UUID.randomUUID());
    Files.writeString(leftOver, "half");

    assertEquals(List.of("x/index.html"), keys(client));
    S3Server.in(folder, 0, KEYS, Set.of(BUCKET)).close();

    assertFalse(Files.exists(leftOver));
    assertEquals(List.of("x/index.html"), keys(client));
  }

  @Test
  void rejectsAPortInUse() {
    var port = server.endpoint().getPort();

    assertThrows(IOException.class, () -> S3Server.in(folder, port, KEYS, Set.of(BUCKET)));
  }

  /// Retries until a response arrives: the store rejects at once, and closes the connection if the
  /// upload is still running.
  private int statusOfPut(PutObjectRequest request) {
    for (var attempt = 1; ; attempt++) {
      try {
        return client
            .putObject(request, RequestBody.fromString("3"))
            .sdkHttpResponse()
            .statusCode();
      } catch (S3Exception refusal) {
        return refusal.statusCode();
      } catch (SdkClientException unheard) {
        assertNotEquals(20, attempt, "attempts without an answer");
      }
    }
  }

  private static List<String> keys(S3Client client) {
    var listed = client.listObjectsV2(ListObjectsV2Request.builder().bucket(BUCKET).build());
    return listed.contents().stream().map(S3Object::key).toList();
  }

  private static PutObjectRequest.Builder put(String key) {
    return PutObjectRequest.builder().bucket(BUCKET).key(key);
  }

  private static GetObjectRequest get(String key) {
    return GetObjectRequest.builder().bucket(BUCKET).key(key).build();
  }

  static S3Client client(S3Server server, LocalCredentials keys) {
    return S3Client.builder()
        .endpointOverride(server.endpoint())
        .region(Region.EU_CENTRAL_1)
        .forcePathStyle(true)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.id(), keys.secret())))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
