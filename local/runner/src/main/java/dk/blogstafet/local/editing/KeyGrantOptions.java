package dk.blogstafet.local.editing;

import dk.blogstafet.editing.Ed25519PublicKey;
import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.KeyDraft;
import dk.blogstafet.editing.KeyGrant;
import dk.blogstafet.editing.KeyValidator;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Validated;
import dk.blogstafet.relay.ValidationError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// What a key is to be: whose, for what, where and how long.
final class KeyGrantOptions {
  private static final String EVERYWHERE = "*";

  @Option(names = "--owner", required = true, paramLabel = "NAME", description = "Whose it is.")
  private String owner = "";

  @Option(
      names = "--scope",
      required = true,
      split = ",",
      paramLabel = "SCOPE",
      description = "What it may: publish, correct, withdraw, relay, keys. Several with commas.")
  private List<String> scopes = List.of();

  @Option(
      names = "--relay",
      split = ",",
      paramLabel = "SLUG",
      description = "In which relays. Several with commas, or the option again.")
  private List<String> relays = List.of();

  @Option(names = "--everywhere", description = "In all relays, also those to come.")
  private boolean everywhere;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The last day on which it is good, as 2027-12-31. Without it, in a year.")
  private @Nullable String until;

  String owner() {
    return owner;
  }

  List<String> scopes() {
    return scopes;
  }

  /// Slugs, or a star for all.
  List<String> relays() {
    return everywhere ? List.of(EVERYWHERE) : relays;
  }

  Optional<String> until() {
    return Optional.ofNullable(until);
  }

  /// The key as it is trusted on the operators' own word.
  ///
  /// @throws ParameterException for a wish that can't be
  EditorKey key(Ed25519PublicKey key, Instant now, CommandLine line) {
    check(line);
    var draft = new KeyDraft(key.x(), owner, scopes, relays(), until);
    return switch (new KeyValidator(true, DanishTime.dateOf(now)).added(draft, now, key.id())) {
      case Validated.Valid(var fresh) -> fresh;
      case Validated.Invalid(var errors) -> throw wrong(line, sentence(errors.getFirst()));
    };
  }

  /// Refuses what can't be sent.
  ///
  /// @throws ParameterException with what to do instead
  void check(CommandLine line) {
    if (everywhere != relays.isEmpty()) {
      throw wrong(line, "Say where: with --relay SLUG, or with --everywhere, and not with both.");
    }
  }

  private String sentence(ValidationError error) {
    return switch (error) {
      case ValidationError.UnknownValue(_, var scope, _) -> "There is no scope " + scope + ".";
      case ValidationError it when it.at().equals("owner") ->
          "--owner is a name of at most " + EditorKey.OWNER + " characters.";
      case ValidationError it when it.at().equals("relays") -> ofRelays();
      case ValidationError it when it.at().equals("until") ->
          "--until is a day to come, as 2027-12-31.";
      case ValidationError _ -> "Say what it may: with --scope SCOPE.";
    };
  }

  private String ofRelays() {
    return relays.stream()
        .filter(slug -> !RelayId.isValid(slug))
        .findFirst()
        .map(slug -> "“" + slug + "” can't be a relay's name.")
        .orElse("--relay takes at most " + KeyGrant.RELAYS + " relays; or say --everywhere.");
  }

  private static ParameterException wrong(CommandLine line, String sentence) {
    return new ParameterException(line, sentence);
  }
}
