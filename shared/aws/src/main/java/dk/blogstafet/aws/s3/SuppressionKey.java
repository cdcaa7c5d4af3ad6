package dk.blogstafet.aws.s3;

import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A suppression as an object key: `suppressions/{who}/{milliseconds since
/// 1970}-{relay}-{reason}.{spelling}`, without the relay if it applies to all, and without the
/// spelling if it applies to every spelling. A mailbox's entries are adjacent, oldest first.
final class SuppressionKey {
  static final String PREFIX = "suppressions/";

  private static final int MOMENT = 13;
  private static final Pattern FORM =
      Pattern.compile(
          PREFIX + "([^/]+)/(\\d{" + MOMENT + "})(?:-([^/.]+))?-([a-z]+)(?:\\.([^/.]+))?");

  private SuppressionKey() {}

  static String prefix(SubscriberId who) {
    return PREFIX + who.text() + "/";
  }

  /// Returns the first text after every key of a mailbox.
  static String end(SubscriberId who) {
    return PREFIX + who.text() + "0";
  }

  static String write(Suppression line) {
    var moment = Long.toString(line.at().toEpochMilli());
    return prefix(line.who())
        + "0".repeat(MOMENT - moment.length())
        + moment
        + line.relay().map(it -> "-" + it.slug()).orElse("")
        + "-"
        + line.reason().label()
        + line.spelling().map(it -> "." + it.text()).orElse("");
  }

  /// Parses a key; empty for an object of another kind.
  static Optional<Suppression> read(String key) {
    var match = FORM.matcher(key);
    return match.matches() && isValid(match)
        ? Suppression.SuppressionReason.of(match.group(4))
            .map(reason ->
                new Suppression(
                    new SubscriberId(match.group(1)),
                    Optional.ofNullable(match.group(3)).map(RelayId::new),
                    reason,
                    Instant.ofEpochMilli(Long.parseLong(match.group(2))),
                    Optional.ofNullable(match.group(5)).map(SpellingId::new)))
        : Optional.empty();
  }

  private static boolean isValid(Matcher match) {
    var spelling = match.group(5);
    return SubscriberId.isValid(match.group(1))
        && (spelling == null || SpellingId.isValid(spelling));
  }
}
