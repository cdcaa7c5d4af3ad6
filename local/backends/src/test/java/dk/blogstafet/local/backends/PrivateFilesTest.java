package dk.blogstafet.local.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

final class PrivateFilesTest {
  @TempDir private Path root;

  @BeforeEach
  void requirePermissions() {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "This file system has no permissions");
  }

  @Test
  void createsFoldersForTheirOwner() throws IOException {
    PrivateFiles.folder(root.resolve("a/b"));

    assertEquals(Map.of("a", "rwx------", "a/b", "rwx------"), modes());
  }

  @Test
  void restrictsFilesOfAnEarlierVersion() throws IOException {
    var folder = Files.createDirectories(root.resolve("a/b"));
    Files.writeString(folder.resolve("c"), "c");
    for (var path : Set.of(folder.resolve("c"), folder, root.resolve("a"))) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    PrivateFiles.folder(root.resolve("a"));

    assertEquals(Map.of("a", "rwx------", "a/b", "rwx------", "a/b/c", "rw-------"), modes());
  }

  @Test
  void acceptsAFileSystemWithoutPermissions() throws IOException {
    try (var zip = FileSystems.newFileSystem(root.resolve("x.zip"), Map.of("create", "true"))) {
      var folder = PrivateFiles.folder(zip.getPath("/a"));
      var file = folder.resolve("b");
      Files.createFile(file, PrivateFiles.ofFile(file));
      PrivateFiles.close(file);
      PrivateFiles.folder(folder);

      assertTrue(Files.exists(file));
    }
  }

  @Test
  void serversKeepTheirFilesPrivate() throws IOException {
    var keys = LocalCredentials.random();
    try (var database = DynamoDbServer.in(root.resolve("dynamodb"), 0);
        var s3 = S3Server.in(root.resolve("s3"), 0, keys, Set.of("pages"));
        var mail = MailServer.in(root.resolve("mail"), 0);
        var objects = client(s3, keys);
        var letters = MailClient.of(mail)) {
      PostsTable.create(database.endpoint(), "posts");
      objects.putObject(
          PutObjectRequest.builder().bucket("pages").key("skole/2015/index.html").build(),
          RequestBody.fromString("x"));
      letters.send("bounce@simulator.amazonses.com", "Hej", "");

      var modes = modes();
      assertEquals("rw-------", modes.get("dynamodb/shared-local-instance.db"));
      assertEquals("rw-------", modes.get("s3/pages/skole/2015/index.html"));
      modes.forEach(
          (path, mode) -> assertTrue(mode.endsWith("------"), () -> path + " has " + mode));
    }
  }

  private Map<String, String> modes() throws IOException {
    var modes = new TreeMap<String, String>();
    try (var paths = Files.walk(root)) {
      for (var path : paths.skip(1).toList()) {
        var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        modes.put(root.relativize(path).toString(), mode);
      }
    }
    return modes;
  }

  private static S3Client client(S3Server server, LocalCredentials keys) {
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
