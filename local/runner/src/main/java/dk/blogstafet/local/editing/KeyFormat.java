package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.editing.KeyChangeOutcome;
import dk.blogstafet.editing.KeyId;
import dk.blogstafet.local.editing.secret.EditorKeyFile;
import dk.blogstafet.local.editing.secret.EditorKeyPair;
import dk.blogstafet.local.editing.sending.SiteAddress;
import dk.blogstafet.relay.Language;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// What is said of keys.
final class KeyFormat {
  private KeyFormat() {}

  /// A key, for programs: only what everybody may know.
  static ObjectNode json(EditorKeyPair key, EditorKeyFile file) {
    return CommandOutput.text("file", file.toString())
        .put("publicKey", key.publicKey().x())
        .put("key", key.id().thumbprint());
  }

  /// A key, for people: only what everybody may know.
  static List<String> lines(EditorKeyPair key) {
    return List.of("Public key  " + key.publicKey().labelled(), "Its name    " + key.id());
  }

  /// What somebody gives as a key's name.
  ///
  /// @throws ParameterException if it can't be one
  static KeyId id(String text, CommandLine line) {
    if (!KeyId.isValid(text)) {
      throw new ParameterException(
          line,
          "“"
              + text
              + "” is no key's name: that is 43 characters without a label; key list and key show"
              + " print it.");
    }
    return new KeyId(text);
  }

  /// What somebody is to do so that this key can vouch for theirs.
  static String invitation(EditorKeyPair key, SiteAddress site) {
    return "blogstafet key new --for " + key.id() + " --site " + site;
  }

  /// The keys of a site, a line each, and below a key what is odd about it.
  static List<String> list(List<SiteKey> keys, Instant now) {
    var known = keys.stream().collect(Collectors.toMap(SiteKey::id, it -> it, (one, _) -> one));
    var lines = new ArrayList<String>();
    for (var key : keys) {
      lines.add(key.line());
      key.warning(Optional.ofNullable(known.get(key.maker())), now)
          .ifPresent(warning -> lines.add("  ! " + warning));
    }
    return lines.isEmpty() ? List.of("There are no keys.") : lines;
  }

  /// What came of a change that a site took.
  static List<String> changed(KeyId id, JsonNode answer) {
    var isSame = answer.path("from").asInt() == answer.path("version").asInt();
    return List.of(
        isSame
            ? "Nothing to do: the key " + id + " was so already."
            : "Changed the key " + id + ".");
  }

  /// Says what came of a change in the books, and gives the exit code.
  ///
  /// @param done for people where it went well
  static int end(CommandOutput output, KeyId id, KeyChangeOutcome outcome, List<String> done) {
    var json = CommandOutput.text("key", id.thumbprint());
    return switch (outcome) {
      case KeyChangeOutcome.Done _ -> good(output, json, done);
      case KeyChangeOutcome.Unchanged _ ->
          good(output, json, List.of("Nothing to do: the key " + id + " was so already."));
      case KeyChangeOutcome.Invalid(var errors) -> {
        var words = new ValidationMessages(LocalizedMessages.in(Language.ENGLISH));
        yield bad(
            output, json, errors.stream().map(words::sentence).toList(), EditorExitCodes.WRONG);
      }
      case KeyChangeOutcome.KeyTaken _ ->
          bad(
              output,
              json,
              "The key was revoked, and stays so: make a new one.",
              EditorExitCodes.REFUSED);
      case KeyChangeOutcome.AlreadyRotated(var heir) ->
          bad(
              output,
              json,
              "The key was rotated into " + heir + ": change that.",
              EditorExitCodes.REFUSED);
      case KeyChangeOutcome.Conflict _ ->
          bad(output, json, "Others changed it: give the command again.", EditorExitCodes.BEHIND);
      case KeyChangeOutcome.NotFound _, KeyChangeOutcome.ExceedsGrant _ ->
          bad(output, json, "There is no key " + id + ": see key list.", EditorExitCodes.REFUSED);
    };
  }

  private static int good(CommandOutput output, ObjectNode json, List<String> lines) {
    output.good(json, lines);
    return EditorExitCodes.DONE;
  }

  private static int bad(CommandOutput output, ObjectNode json, String sentence, int code) {
    return bad(output, json, List.of(sentence), code);
  }

  private static int bad(CommandOutput output, ObjectNode json, List<String> lines, int code) {
    output.bad("refused", json.put("reason", String.join(" ", lines)), lines);
    return code;
  }
}
