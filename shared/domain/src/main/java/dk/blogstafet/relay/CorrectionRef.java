package dk.blogstafet.relay;

import dk.blogstafet.relay.Correction.CorrectionKind;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A correction of a post, as the name of its newsletter issue says it: the post's leg, the kind
/// and the number (`e3-r1`).
///
/// @param number of the correction among the post's, from 1
public record CorrectionRef(Leg leg, CorrectionKind kind, int number) {
  /// The letters of the kinds that are mailed: *rettelse* and *genmæle*.
  private static final Map<CorrectionKind, String> LETTERS =
      Map.of(CorrectionKind.CORRECTION, "r", CorrectionKind.REPLY, "g");

  private static final Pattern FORM = Pattern.compile("e([1-9]\\d{0,8})-([rg])([1-9]\\d?)");

  public CorrectionRef {
    if (!isMailed(kind) || number < 1 || number > Post.CORRECTIONS) {
      throw new IllegalArgumentException("Not a correction that is mailed: " + kind + " " + number);
    }
  }

  /// Returns whether corrections of a kind are mailed. A clarification is not: readers were told
  /// nothing wrong.
  public static boolean isMailed(CorrectionKind kind) {
    return LETTERS.containsKey(kind);
  }

  /// Reads the text form.
  static Optional<CorrectionRef> read(String text) {
    var form = FORM.matcher(text);
    return form.matches() && Integer.parseInt(form.group(3)) <= Post.CORRECTIONS
        ? Optional.of(
            new CorrectionRef(
                new Leg(Integer.parseInt(form.group(1))),
                form.group(2).equals("g") ? CorrectionKind.REPLY : CorrectionKind.CORRECTION,
                Integer.parseInt(form.group(3))))
        : Optional.empty();
  }

  /// Returns the correction of a post; empty if the post has none of this number.
  public Optional<Correction> in(Post post) {
    return post.correction(number);
  }

  @Override
  public String toString() {
    return "e" + leg.number() + "-" + LETTERS.get(kind) + number;
  }
}
