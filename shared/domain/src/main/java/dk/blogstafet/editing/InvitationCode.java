package dk.blogstafet.editing;

import dk.blogstafet.editing.key.InvitationId;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The one-use code that admits an editor's first device: 130 random bits, easy to type
/// (Crockford's Base32). Only its hash is stored, and its text form is hidden from logs.
public record InvitationCode(String text) {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 26;
  private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

  public InvitationCode {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("Not an invitation's code");
    }
  }

  /// Creates a code.
  ///
  /// @param random cryptographically secure
  public static InvitationCode create(RandomGenerator random) {
    var text = new StringBuilder(LENGTH);
    random.ints(LENGTH, 0, ALPHABET.length()).forEach(at -> text.append(ALPHABET.charAt(at)));
    return new InvitationCode(text.toString());
  }

  /// Reads a code as people type it: with spaces, hyphens, capitals, and letters that look like
  /// digits. Empty if it is none.
  public static Optional<InvitationCode> parse(String typed) {
    var text = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    var read = text.replace('o', '0').replace('i', '1').replace('l', '1');
    return FORM.matcher(read).matches() ? Optional.of(new InvitationCode(read)) : Optional.empty();
  }

  /// Returns what is stored of the code.
  public InvitationId id() {
    return InvitationId.of(text);
  }

  /// Returns what is stored of a phrase that has to be typed with the code. Capitals and spaces
  /// don't matter.
  public InvitationId phrase(String typed) {
    var words = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ");
    return InvitationId.of(text + "\n" + words);
  }

  @Override
  public String toString() {
    return "(hidden)";
  }
}
