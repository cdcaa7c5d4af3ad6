package dk.blogstafet.local.editing;

import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.Grant;
import dk.blogstafet.editing.PublicKey;
import dk.blogstafet.editing.Scope;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// What a key is to be: whose, for what, where and how long.
final class KeyWish {
  private static final int DAYS = 366;
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
  EditorKey key(PublicKey key, Instant now, CommandLine line) {
    check(line);
    if (owner.isBlank() || owner.length() > EditorKey.OWNER) {
      throw wrong(line, "--owner is a name of at most " + EditorKey.OWNER + " characters.");
    }
    return EditorKey.added(key, owner, grant(line), now, end(now, line), key.id());
  }

  /// Refuses what can't be sent.
  ///
  /// @throws ParameterException with what to do instead
  void check(CommandLine line) {
    if (everywhere != relays.isEmpty()) {
      throw wrong(line, "Say where: with --relay SLUG, or with --everywhere, and not with both.");
    }
  }

  private Grant grant(CommandLine line) {
    var known = new HashSet<Scope>();
    for (var label : scopes) {
      known.add(Scope.of(label).orElseThrow(() -> wrong(line, "There is no scope " + label + ".")));
    }
    var named = new HashSet<RelayId>();
    for (var slug : relays) {
      if (!RelayId.isValid(slug)) {
        throw wrong(line, "“" + slug + "” can't be a relay's name.");
      }
      named.add(new RelayId(slug));
    }
    return new Grant(Set.copyOf(known), everywhere, Set.copyOf(named));
  }

  private Instant end(Instant now, CommandLine line) {
    var today = DanishTime.dateOf(now);
    try {
      var last = until == null ? today.plusDays(DAYS) : LocalDate.parse(until);
      if (last.isBefore(today)) {
        throw wrong(line, "--until is over: give a day to come.");
      }
      return DanishTime.startOf(last.plusDays(1));
    } catch (DateTimeParseException malformed) {
      throw wrong(line, "--until is a day, as 2027-12-31.");
    }
  }

  private static ParameterException wrong(CommandLine line, String sentence) {
    return new ParameterException(line, sentence);
  }
}
