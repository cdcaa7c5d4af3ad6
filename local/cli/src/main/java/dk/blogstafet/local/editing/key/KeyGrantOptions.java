package dk.blogstafet.local.editing.key;

import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyDraft;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyValidator;
import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.command.InvalidUsageException;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Validated;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options for a key's owner, scopes, relays and expiry date.
final class KeyGrantOptions {
  private static final String EVERYWHERE = "*";

  @Option(names = "--owner", required = true, paramLabel = "${bundle:label.name}")
  private String owner = "";

  @Option(names = "--scope", required = true, split = ",", paramLabel = "${bundle:label.scope}")
  private List<String> scopes = List.of();

  @Option(names = "--relay", split = ",", paramLabel = "SLUG")
  private List<String> relays = List.of();

  @Option(names = "--everywhere")
  private boolean everywhere;

  @Option(names = "--until", paramLabel = "${bundle:label.date}")
  private @Nullable String until;

  String owner() {
    return owner;
  }

  List<String> scopes() {
    return scopes;
  }

  /// Slugs, or `*` for all relays.
  List<String> relays() {
    return everywhere ? List.of(EVERYWHERE) : relays;
  }

  Optional<String> until() {
    return Optional.ofNullable(until);
  }

  /// The key as an operator trusts it.
  ///
  /// @throws InvalidUsageException if the options break a rule
  EditorKey key(Ed25519PublicKey key, Instant now, CliCommand command) {
    check(command);
    var draft = new KeyDraft(key.x(), owner, scopes, relays(), until);
    return switch (new KeyValidator(true, DanishTime.dateOf(now)).added(draft, now, key.id())) {
      case Validated.Valid(var fresh) -> fresh;
      case Validated.Invalid(var errors) -> throw invalid(errors.getFirst(), command);
    };
  }

  /// Checks that the options say where the key is valid.
  ///
  /// @throws InvalidUsageException if they don't, or contradict each other
  void check(CliCommand command) {
    if (everywhere != relays.isEmpty()) {
      throw command.invalid("key.where");
    }
  }

  private InvalidUsageException invalid(ValidationError error, CliCommand command) {
    return switch (error) {
      case ValidationError.UnknownValue(_, var scope, _) ->
          command.invalid("key.scope.unknown", String.valueOf(scope));
      case ValidationError it when it.at().equals("owner") ->
          command.invalid("key.owner.invalid", EditorKey.OWNER);
      case ValidationError it when it.at().equals("relays") -> invalidRelays(command);
      case ValidationError it when it.at().equals("until") -> command.invalid("key.until.invalid");
      case ValidationError _ -> command.invalid("key.scope.missing");
    };
  }

  private InvalidUsageException invalidRelays(CliCommand command) {
    return relays.stream()
        .filter(slug -> !RelayId.isValid(slug))
        .findFirst()
        .map(slug -> command.invalid("relay.malformed", slug))
        .orElseGet(() -> command.invalid("key.relays.many", KeyGrant.RELAYS));
  }
}
