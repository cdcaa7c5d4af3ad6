package dk.blogstafet.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.local.backends.LocalKeys;
import dk.blogstafet.local.backends.S3Server;
import dk.blogstafet.page.Page;
import dk.blogstafet.page.Pages.Mark;
import dk.blogstafet.page.PagesContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class S3PagesTest extends PagesContract {
  private static final String BUCKET = "pages";

  private S3Server server;
  private S3Client client;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    var keys = LocalKeys.random();
    server = S3Server.in(folder, 0, keys, Set.of(BUCKET));
    client =
        new AwsClients(
                Map.of(
                    "AWS_REGION", "eu-central-1",
                    "AWS_ENDPOINT_URL_S3", server.endpoint().toString(),
                    "AWS_ACCESS_KEY_ID", keys.id(),
                    "AWS_SECRET_ACCESS_KEY", keys.secret()))
            .s3();
  }

  @AfterAll
  void stop() {
    client.close();
    server.close();
  }

  @Override
  protected S3Pages pages() {
    return new S3Pages(client, BUCKET);
  }

  @Test
  void readsWhatReadersGet() {
    var page = new Page("r/rss.xml", "application/rss+xml; charset=utf-8", "<æ/>".getBytes(UTF_8));
    pages().put(page, new Mark(1, "build-1"), Optional.empty());

    var stored = pages().read("r/rss.xml").orElseThrow();

    assertArrayEquals(page.bytes(), stored.bytes());
    assertEquals(pages().look("r/rss.xml").orElseThrow().tag(), stored.tag());
    assertEquals(page.type(), stored.type().replace(";charset", "; charset"));
    assertEquals("public, max-age=0, s-maxage=60, stale-while-revalidate=60", stored.caching());
    assertEquals(Optional.empty(), pages().read("r/atom.xml"));
  }

  @Test
  void takesAnObjectThatSaysNothingOfItselfForOlderThanAll() {
    var request = PutObjectRequest.builder().bucket(BUCKET).key("by-hand").build();
    client.putObject(request, RequestBody.fromString("by hand"));

    var label = pages().look("by-hand").orElseThrow();

    assertEquals(new Mark(0, ""), label.mark());
    assertEquals("", label.digest());
  }
}
