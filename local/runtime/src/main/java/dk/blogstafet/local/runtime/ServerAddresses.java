package dk.blogstafet.local.runtime;

import dk.blogstafet.local.backends.LocalCredentials;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// The addresses and keys of the servers on a data folder. Stored in a file that only its owner may
/// read, while the servers run.
///
/// @param renews whether functions that renew pages run there
record ServerAddresses(long process, URI dynamoDb, S3Access s3, URI mail, boolean renews) {
  /// S3's address and credentials.
  record S3Access(URI endpoint, LocalCredentials keys) {
    Map<String, String> environment() {
      return Map.of(
          "AWS_REGION", "eu-west-1",
          "AWS_ACCESS_KEY_ID", keys.id(),
          "AWS_SECRET_ACCESS_KEY", keys.secret(),
          "AWS_ENDPOINT_URL_S3", endpoint.toString());
    }
  }

  /// Returns the same addresses, marked as those of a site that renews its pages.
  ServerAddresses withRenewal() {
    return new ServerAddresses(process, dynamoDb, s3, mail, true);
  }

  /// Returns the environment variables of functions and clients.
  Map<String, String> environment() {
    var environment = new HashMap<>(s3.environment());
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
    environment.put("AWS_ENDPOINT_URL_SESV2", mail.toString());
    return Map.copyOf(environment);
  }

  void write(Path file) throws IOException {
    var properties = new Properties();
    properties.setProperty("process", Long.toString(process));
    properties.setProperty("dynamodb", dynamoDb.toString());
    properties.setProperty("s3", s3.endpoint().toString());
    properties.setProperty("mail", mail.toString());
    properties.setProperty("renews", Boolean.toString(renews));
    properties.setProperty("key", s3.keys().id());
    properties.setProperty("secret", s3.keys().secret());
    var text = new StringWriter();
    properties.store(text, null);
    OwnerOnlyFile.write(file, text.toString());
  }

  /// Reads a file; empty if it doesn't exist or is incomplete.
  static Optional<ServerAddresses> read(Path file) {
    var found = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      found.load(reader);
      var keys =
          new LocalCredentials(found.getProperty("key", ""), found.getProperty("secret", ""));
      return Optional.of(
          new ServerAddresses(
              Long.parseLong(found.getProperty("process", "")),
              URI.create(found.getProperty("dynamodb", "")),
              new S3Access(URI.create(found.getProperty("s3", "")), keys),
              URI.create(found.getProperty("mail", "")),
              Boolean.parseBoolean(found.getProperty("renews"))));
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
