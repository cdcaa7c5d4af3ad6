package dk.blogstafet.baton.mail;

import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.relay.RelayId;
import java.util.Optional;
import java.util.regex.Pattern;

/// The label of a mail to an author, by which a bounce or a complaint leads to its turn. It names
/// no person.
public final class TurnMailTag {
  /// The name of the label.
  public static final String NAME = "turn";

  private static final Pattern FORM = Pattern.compile("([a-z0-9-]+)_([1-9]\\d{0,7})");

  private TurnMailTag() {}

  /// Returns the label of a turn.
  public static String of(TurnKey turn) {
    return turn.relay().slug() + "_" + turn.number();
  }

  /// Reads a label; empty if it is not a turn's.
  public static Optional<TurnKey> read(String text) {
    var matcher = FORM.matcher(text);
    return matcher.matches() && RelayId.isValid(matcher.group(1))
        ? Optional.of(
            new TurnKey(new RelayId(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }
}
