package dk.blogstafet.local.editing.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.editing.KeyChangeOutcome;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.secret.EditorKeyFile;
import dk.blogstafet.local.editing.secret.EditorKeyPair;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes keys, and what became of changes to them.
public record KeyFormat(CommandMessages messages) {
  /// The public half of a key, for programs.
  public static ObjectNode json(EditorKeyPair key, EditorKeyFile file) {
    return CommandOutput.text("file", file.toString())
        .put("publicKey", key.publicKey().x())
        .put("key", key.id().thumbprint());
  }

  /// The public half of a key, for people.
  public List<String> lines(EditorKeyPair key) {
    return messages.lines("key.public", key.publicKey().labelled(), key.id());
  }

  /// A line for each key of a site, followed by a warning where one is due.
  public List<String> list(List<SiteKey> keys, Instant now) {
    var known = keys.stream().collect(Collectors.toMap(SiteKey::id, it -> it, (one, _) -> one));
    var lines = new ArrayList<String>();
    for (var key : keys) {
      lines.add(key.line(messages));
      key.warning(Optional.ofNullable(known.get(key.maker())), now, messages)
          .ifPresent(warning -> lines.add("  ! " + warning));
    }
    return lines.isEmpty() ? messages.lines("key.none") : lines;
  }

  /// The result of a change that a site accepted.
  public List<String> changed(KeyId id, JsonNode answer) {
    var isSame = answer.path("from").asInt() == answer.path("version").asInt();
    return messages.lines(isSame ? "key.unchanged" : "key.changed", id);
  }

  /// Prints the outcome of a change in the store.
  ///
  /// @param done the lines for people where it succeeded
  /// @return the exit code
  public int end(CommandOutput output, KeyId id, KeyChangeOutcome outcome, List<String> done) {
    var json = CommandOutput.text("key", id.thumbprint());
    return switch (outcome) {
      case KeyChangeOutcome.Done _ -> good(output, json, done);
      case KeyChangeOutcome.Unchanged _ -> good(output, json, messages.lines("key.unchanged", id));
      case KeyChangeOutcome.Invalid(var errors) -> {
        var words = new ValidationMessages(LocalizedMessages.in(messages.language()));
        yield bad(output, json, errors.stream().map(words::sentence).toList(), ExitCodes.USAGE);
      }
      case KeyChangeOutcome.KeyTaken _ ->
          bad(output, json, messages.lines("key.is-revoked"), ExitCodes.REFUSED);
      case KeyChangeOutcome.AlreadyRotated(var heir) ->
          bad(output, json, messages.lines("key.is-rotated", heir), ExitCodes.REFUSED);
      case KeyChangeOutcome.Conflict _ ->
          bad(output, json, messages.lines("key.conflict"), ExitCodes.CONFLICT);
      case KeyChangeOutcome.NotFound _, KeyChangeOutcome.ExceedsGrant _ ->
          bad(output, json, messages.lines("key.unknown", id), ExitCodes.REFUSED);
    };
  }

  private static int good(CommandOutput output, ObjectNode json, List<String> lines) {
    output.good(json, lines);
    return ExitCodes.DONE;
  }

  private static int bad(CommandOutput output, ObjectNode json, List<String> lines, int code) {
    output.bad("refused", json.put("reason", String.join(" ", lines)), lines);
    return code;
  }
}
