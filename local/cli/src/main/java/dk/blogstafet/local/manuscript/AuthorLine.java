package dk.blogstafet.local.manuscript;

import dk.blogstafet.relay.change.PostDraft.AuthorDraft;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An author in one line: name, title, workplace, and whether researcher or practitioner, separated
/// by semicolons. All but the name may be missing, and the last may come earlier.
final class AuthorLine {
  private static final Pattern SEMICOLON = Pattern.compile(";");
  private static final int NAME = 0;
  private static final int TITLE = 1;
  private static final int WORKPLACE = 2;

  /// The names of the parts, in the order of the line.
  private static final List<List<String>> PARTS =
      List.of(
          List.of("navn", "name"),
          List.of("titel", "title"),
          List.of("arbejdssted", "workplace"),
          List.of("side", "rolle", "role"));

  private AuthorLine() {}

  /// Returns the author as a draft has it; the draft's validation reports errors.
  static AuthorDraft of(String line) {
    var parts = SEMICOLON.splitAsStream(line).map(String::strip).toList();
    var side = side(parts.getLast());
    var rest = side.isPresent() ? parts.subList(0, parts.size() - 1) : parts;
    var name = part(rest, NAME);
    var beyond = part(rest, WORKPLACE + 1);
    return new AuthorDraft(name, part(rest, TITLE), part(rest, WORKPLACE), side.orElse(beyond));
  }

  /// Returns the line of an author with named parts; empty if a name is unknown.
  static Optional<String> joined(Map<String, String> parts) {
    var known = PARTS.stream().flatMap(List::stream).toList();
    if (!known.containsAll(parts.keySet())) {
      return Optional.empty();
    }
    var values =
        PARTS.stream()
            .map(names -> names.stream().map(parts::get).filter(Objects::nonNull).findFirst())
            .map(value -> value.orElse(""))
            .toList();
    return Optional.of(String.join("; ", values).replaceFirst("[; ]+$", ""));
  }

  private static @Nullable String part(List<String> parts, int index) {
    return index < parts.size() ? parts.get(index) : null;
  }

  private static Optional<String> side(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "forsker", "researcher" -> Optional.of("researcher");
      case "praktiker", "practitioner" -> Optional.of("practitioner");
      default -> Optional.empty();
    };
  }
}
