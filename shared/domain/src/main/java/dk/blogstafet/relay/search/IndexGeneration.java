package dk.blogstafet.relay.search;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The name of a stored index.
///
/// @param number one more than that of the index it was made from
/// @param writer distinguishes indexes of the same number: only one of them becomes current. It has
///   no hyphens, because a local store takes a key that ends in a UUID for a file being written
public record IndexGeneration(long number, String writer) {
  private static final Pattern FORM = Pattern.compile("(\\d{12})-([0-9a-f]{32})");

  public IndexGeneration {
    if (!FORM.matcher(name(number, writer)).matches()) {
      throw new IllegalArgumentException("Not a generation: " + name(number, writer));
    }
  }

  /// Returns a new name after another.
  static IndexGeneration after(long number) {
    return new IndexGeneration(number + 1, UUID.randomUUID().toString().replace("-", ""));
  }

  /// Parses a name; empty if the text isn't one.
  public static Optional<IndexGeneration> parse(String name) {
    var parts = FORM.matcher(name);
    return parts.matches()
        ? Optional.of(new IndexGeneration(Long.parseLong(parts.group(1)), parts.group(2)))
        : Optional.empty();
  }

  private static String name(long number, String writer) {
    return String.format(Locale.ROOT, "%012d-%s", number, writer);
  }

  @Override
  public String toString() {
    return name(number, writer);
  }
}
