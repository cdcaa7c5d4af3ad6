package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.editing.KeyId;
import dk.blogstafet.local.editing.secret.KeyFile;
import dk.blogstafet.local.editing.secret.OwnKey;
import dk.blogstafet.local.editing.sending.SiteAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// What is said of keys.
final class KeyWords {
  private KeyWords() {}

  /// A key, for programs: only what everybody may know.
  static ObjectNode json(OwnKey key, KeyFile file) {
    return Voice.text("file", file.toString())
        .put("publicKey", key.publicKey().x())
        .put("key", key.id().thumbprint());
  }

  /// A key, for people: only what everybody may know.
  static List<String> lines(OwnKey key) {
    return List.of("Public key  " + key.publicKey().x(), "Its name    " + key.id());
  }

  /// What somebody gives as a key's name.
  ///
  /// @throws ParameterException if it can't be one
  static KeyId id(String text, CommandLine line) {
    if (!KeyId.isValid(text)) {
      throw new ParameterException(
          line, "“" + text + "” is no key's name: that has 43 characters, and key show prints it.");
    }
    return new KeyId(text);
  }

  /// What somebody is to do so that this key can vouch for theirs.
  static String invitation(OwnKey key, SiteAddress site) {
    return "blogstafet key new --for " + key.id() + " --site " + site;
  }

  /// The keys of a site, a line each.
  static List<String> list(JsonNode answer) {
    var lines = new ArrayList<String>();
    for (var key : answer.path("keys")) {
      lines.add(
          key.path("key").asText()
              + "  "
              + key.path("owner").asText()
              + "  "
              + joined(key.path("scopes"))
              + " in "
              + joined(key.path("relays")).replace("*", "all relays")
              + end(key));
    }
    return lines.isEmpty() ? List.of("There are no keys.") : lines;
  }

  private static String end(JsonNode key) {
    return key.hasNonNull("revoked")
        ? ", revoked " + key.path("revoked").asText()
        : ", until " + key.path("until").asText();
  }

  private static String joined(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }
}
