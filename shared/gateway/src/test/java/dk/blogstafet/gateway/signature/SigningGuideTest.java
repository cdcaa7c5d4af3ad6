package dk.blogstafet.gateway.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands in docs/signing.md work.
class SigningGuideTest {
  private static final Path GUIDE = Path.of("../../docs/signing.md");

  /// Replaces curl and records its arguments.
  private static final String CURL =
      "#!/bin/sh\nfor word do printf '%s\\n' \"$word\"; done > sent\n";

  private static final String KEY =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF
      -----END PRIVATE KEY-----
      """;

  @TempDir Path folder;

  @Test
  void showsTheExampleToTheByte() throws IOException {
    var guide = Files.readString(GUIDE);
    var example = RawSignedRequest.example();

    var base = new String(example.base(), StandardCharsets.US_ASCII).indent(4);

    assertTrue(guide.contains("\n" + base + "\n"), base);
    assertTrue(guide.contains("\n    " + example.body() + "\n"), example.body());
    assertTrue(guide.contains("\n    Signature: " + example.field("signature") + "\n"));
  }

  @Test
  void hasAScriptThatSigns() throws IOException, InterruptedException {
    assumeTrue(runs("sh", "-c", "openssl version | grep -q 'OpenSSL 3'"), "Needs OpenSSL 3");
    write("post.sh", Files.readString(GUIDE).split("```sh post.sh\n", -1)[1].split("```", -1)[0]);
    write("curl", CURL);
    write("key.pem", KEY);
    write("post.json", "{\"title\":\"Æblegrød\"}");
    var path = "/api/relays/skygge-i-byen/posts";

    assertTrue(
        runs("sh", "-c", "PATH=.:$PATH ./post.sh key.pem stafet.example " + path + " post.json"));

    var words = Files.readAllLines(folder.resolve("sent"));
    var fields = fields(words);
    var body = Files.readAllBytes(folder.resolve("post.json"));
    var message = new SignedMessage("POST", List.of("stafet.example"), path, fields, body);
    var result = RawSignedRequest.verdict(message, Instant.now(), Optional.of(TestKey.publicKey()));
    assertEquals(TestKey.ID, assertInstanceOf(VerifiedSignature.class, result).keyId());
    assertTrue(words.contains("https://stafet.example" + path), words.toString());
    assertTrue(words.contains("@post.json"), words.toString());
  }

  private static Map<String, String> fields(List<String> words) {
    var fields = new TreeMap<String, String>();
    for (var i = 0; i < words.size(); i++) {
      if (words.get(i).equals("-H")) {
        var parts = words.get(i + 1).split(": ", 2);
        fields.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
      }
    }
    return fields;
  }

  private void write(String name, String text) throws IOException {
    var file = Files.writeString(folder.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private boolean runs(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
