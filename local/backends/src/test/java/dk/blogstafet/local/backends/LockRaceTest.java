package dk.blogstafet.local.backends;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

final class LockRaceTest {
  private static final int WRITERS = 16;
  private static final int ROUNDS = 12;

  @TempDir private Path folder;

  @Test
  void oneOfManyWritersSucceeds() throws Exception {
    withClient(client -> {
      var tag = write(client, request().build(), "start").eTag();
      for (var round = 0; round < ROUNDS; round++) {
        var winners = race(client, request().ifMatch(tag).build());
        var now = client.headObject(head()).eTag();

        assertNotEquals(tag, now, "round " + round);
        assertTrue(winners.isEmpty() || winners.equals(List.of(now)), "round " + round);
        tag = now;
      }
    });
  }

  @Test
  void neverMixesOneVersionsTagWithAnothersBody() throws Exception {
    withClient(client -> {
      overwrite(client, 0);
      var writer = Thread.ofVirtual().start(() -> overwriteOften(client));

      while (writer.isAlive()) {
        try (var found =
            client.getObject(GetObjectRequest.builder().bucket("pages").key("key").build())) {
          var body = new String(found.readAllBytes(), UTF_8);

          assertEquals(body, found.response().metadata().get("body"));
        }
      }
    });
  }

  private static void overwriteOften(S3Client client) {
    for (var version = 1; version <= 60; version++) {
      overwrite(client, version);
    }
  }

  private static void overwrite(S3Client client, int version) {
    var body = String.valueOf(version);
    write(client, request().metadata(Map.of("body", body)).build(), body);
  }

  /// Returns the tags of the writers that succeeded.
  private static List<String> race(S3Client client, PutObjectRequest request) throws Exception {
    var start = new CyclicBarrier(WRITERS);
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var attempts = new ArrayList<Callable<List<String>>>();
      for (var writer = 0; writer < WRITERS; writer++) {
        var body = UUID.randomUUID().toString();
        attempts.add(() -> {
          start.await();
          return attempt(client, request, body);
        });
      }
      var winners = new ArrayList<String>();
      for (var outcome : writers.invokeAll(attempts)) {
        winners.addAll(outcome.get());
      }
      return winners;
    }
  }

  private static List<String> attempt(S3Client client, PutObjectRequest request, String body) {
    try {
      return List.of(write(client, request, body).eTag());
    } catch (S3Exception refusal) {
      assertEquals(412, refusal.statusCode());
      return List.of();
    } catch (SdkClientException unheard) {
      return List.of(); // the store rejects at once and closes the connection during the upload
    }
  }

  private static PutObjectResponse write(S3Client client, PutObjectRequest request, String body) {
    return client.putObject(request, RequestBody.fromString(body));
  }

  private static PutObjectRequest.Builder request() {
    return PutObjectRequest.builder().bucket("pages").key("key");
  }

  private static HeadObjectRequest head() {
    return HeadObjectRequest.builder().bucket("pages").key("key").build();
  }

  private void withClient(RaceScenario scenario) throws Exception {
    var keys = LocalCredentials.random();
    try (var server = S3Server.in(folder, 0, keys, Set.of("pages"));
        var client = S3ServerTest.client(server, keys)) {
      scenario.play(client);
    }
  }

  private interface RaceScenario {
    void play(S3Client client) throws Exception;
  }
}
