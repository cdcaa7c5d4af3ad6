package dk.blogstafet.newsletter.lists;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the columns of another program's list say about whether a reader still wants mail. Only
/// known words count as yes.
final class ReaderStatus {
  /// Columns whose word is that of a reader who wants mail, or of one who doesn't.
  private static final Set<String> STATUS =
      words(
          "status liststatus globalstatus subscriberstatus subscriptionstatus emailstatus state"
              + " subscribed confirmed active subscribedtoemails type subscribertype tilstand");

  /// Columns that have a value only for a reader who doesn't.
  private static final Set<String> ENDED =
      words(
          "unsubtime unsubscribedat unsubscriptiondate cleantime deletedat bouncedat complainedat"
              + " afmeldt unsubreason undeliverabilitydate");

  /// Columns that say no of a reader who does.
  private static final Set<String> DISABLED = words("emaildisabled disabled unsubscribed");

  private static final Set<String> ACTIVE =
      words(
          "subscribed confirmed active regular premium gifted free paid comp true yes 1 ja sand"
              + " aktiv tilmeldt bekræftet");

  private static final Set<String> YES = words("true yes 1 ja sand");
  private static final Set<String> NO = words("false no nej falsk 0");

  private ReaderStatus() {}

  private static Set<String> words(String all) {
    return Set.of(all.split(" "));
  }

  /// Whether a list says it of each reader.
  static boolean isIn(List<String> header) {
    return header.stream()
        .anyMatch(it -> STATUS.contains(it) || ENDED.contains(it) || DISABLED.contains(it));
  }

  /// Returns why a reader must not be imported, in the list's word; empty if this column allows it.
  ///
  /// @param allConfirmed whether the list has only confirmed readers; otherwise listmonk's
  ///   `enabled` doesn't say that a reader is
  static Optional<String> refusal(String column, String value, boolean allConfirmed) {
    var word = value.toLowerCase(Locale.ROOT);
    if (isAllowed(column, word, allConfirmed)) {
      return Optional.empty();
    }
    var isWord = word.matches("\\p{L}[\\p{L} _-]{0,30}") && !YES.contains(word);
    return Optional.of(isWord && !NO.contains(word) && !ENDED.contains(column) ? word : column);
  }

  private static boolean isAllowed(String column, String word, boolean allConfirmed) {
    if (STATUS.contains(column)) {
      return ACTIVE.contains(word) || (allConfirmed && word.equals("enabled"));
    }
    if (DISABLED.contains(column)) {
      return word.isEmpty() || NO.contains(word);
    }
    return !ENDED.contains(column) || word.isEmpty();
  }
}
