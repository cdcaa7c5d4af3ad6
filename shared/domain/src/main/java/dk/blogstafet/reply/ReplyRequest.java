package dk.blogstafet.reply;

import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.validation.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// What a person asks for. A withdrawn case has no texts.
///
/// @param published when readers could first read the post
/// @param received when the editors got the request
/// @param name of the person who asks
/// @param contact where the answer goes: an email address or a postal address
/// @param passage what the post says that the person contradicts
/// @param text of the reply
/// @param editor who registered the request
/// @param at when it was registered
public record ReplyRequest(
    PostId post,
    LocalDate published,
    LocalDate received,
    String name,
    String contact,
    String passage,
    String text,
    String editor,
    Instant at) {
  /// How many days after the publication a reply can be asked for: 12 weeks (medieansvarsloven, §
  /// 36, as amended by act 1625 of 26 December 2013).
  public static final int DAYS = 84;

  public ReplyRequest {
    if (!name.isEmpty()) {
      TextField.AUTHOR_NAME.require(name);
      TextField.REPLY_CONTACT.require(contact);
      TextField.PASSAGE.require(passage);
      TextField.REPLY_TEXT.require(text);
    }
  }

  /// Returns the last day on which a reply could be asked for.
  public LocalDate lastDay() {
    return published.plusDays(DAYS);
  }

  /// Returns whether the request came after the last day.
  public boolean isLate() {
    return received.isAfter(lastDay());
  }

  /// Returns for how many days the request has waited on a day.
  public int daysUntil(LocalDate day) {
    return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(received, day)));
  }

  /// Returns whether everything that can be registered otherwise for the same case is equal.
  boolean hasDetailsOf(ReplyRequest other) {
    return received.equals(other.received)
        && contact.equals(other.contact)
        && passage.equals(other.passage);
  }

  ReplyRequest erased() {
    return new ReplyRequest(post, published, received, "", "", "", "", editor, at);
  }

  /// Omits everything personal.
  @Override
  public String toString() {
    return "ReplyRequest of " + post;
  }
}
