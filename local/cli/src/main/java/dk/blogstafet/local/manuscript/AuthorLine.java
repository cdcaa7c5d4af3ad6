package dk.blogstafet.local.manuscript;

import dk.blogstafet.relay.change.PostDraft.AuthorDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An author in one line: name, title, workplace, and whether researcher or practitioner, separated
/// by semicolons. All but the name may be missing, and the last may come earlier. `web:`, `orcid:`
/// and `portræt:` or `portrait:` start parts in any place; `om:` or `about:` starts the biography,
/// which goes to the line's end.
final class AuthorLine {
  private static final Pattern SEMICOLON = Pattern.compile(";");
  private static final Pattern BIOGRAPHY = Pattern.compile("(?i);\\s*(?:om|about):(.*)$");
  private static final Pattern LABELLED =
      Pattern.compile("(?iu)(web|orcid|portræt|portrait):\\s*(.*)");
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

  /// The names of the labelled parts, with their label in the line. The biography is the last.
  private static final List<Map.Entry<String, List<String>>> LABELS =
      List.of(
          Map.entry("web: ", List.of("web", "website")),
          Map.entry("orcid: ", List.of("orcid")),
          Map.entry("portræt: ", List.of("portræt", "portrait")),
          Map.entry("om: ", List.of("om", "about")));

  private AuthorLine() {}

  /// Returns the author as a draft has it; the draft's validation reports errors.
  static AuthorDraft of(String line) {
    var biography = BIOGRAPHY.matcher(line);
    var isKnown = biography.find();
    var start = isKnown ? line.substring(0, biography.start()) : line;
    var parts = new ArrayList<>(SEMICOLON.splitAsStream(start).map(String::strip).toList());
    var website = labelled(parts, "web");
    var orcid = labelled(parts, "orcid");
    var portrait = labelled(parts, "portræt", "portrait");
    var side = parts.isEmpty() ? Optional.<String>empty() : side(parts.getLast());
    var rest = side.isPresent() ? parts.subList(0, parts.size() - 1) : parts;
    return new AuthorDraft(
        part(rest, NAME),
        part(rest, TITLE),
        part(rest, WORKPLACE),
        side.orElse(part(rest, WORKPLACE + 1)),
        isKnown ? biography.group(1).strip() : null,
        website,
        orcid,
        portrait);
  }

  /// Removes and returns the part with one of these labels.
  private static @Nullable String labelled(List<String> parts, String... labels) {
    for (var part : parts) {
      var match = LABELLED.matcher(part);
      if (match.matches() && List.of(labels).contains(match.group(1).toLowerCase(Locale.ROOT))) {
        parts.remove(part);
        return match.group(2);
      }
    }
    return null;
  }

  /// Returns the line of an author with named parts; empty if a name is unknown.
  static Optional<String> joined(Map<String, String> parts) {
    var known =
        Stream.concat(PARTS.stream(), LABELS.stream().map(Map.Entry::getValue))
            .flatMap(List::stream);
    if (!known.collect(Collectors.toSet()).containsAll(parts.keySet())) {
      return Optional.empty();
    }
    var values = PARTS.stream().map(names -> value(parts, names).orElse("")).toList();
    var line = new StringBuilder(String.join("; ", values).replaceFirst("[; ]+$", ""));
    for (var label : LABELS) {
      value(parts, label.getValue())
          .ifPresent(value -> line.append("; ").append(label.getKey()).append(value));
    }
    return Optional.of(line.toString());
  }

  private static Optional<String> value(Map<String, String> parts, List<String> names) {
    return names.stream().map(parts::get).filter(Objects::nonNull).findFirst();
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
