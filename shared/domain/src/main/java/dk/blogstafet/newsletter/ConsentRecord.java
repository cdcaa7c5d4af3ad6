package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// A line of the record of what a reader has agreed to. Lines are added and never changed.
///
/// @param at when it happened
/// @param frequency how often mails are to come from then on, or came until then
/// @param prompt what the reader was shown, where that is the ground
/// @param source where a list came from; empty otherwise
public record ConsentRecord(
    SubscriberId who,
    RelayId relay,
    ConsentEvent kind,
    Instant at,
    MailFrequency frequency,
    Optional<ConsentPrompt> prompt,
    String source) {
  /// What happened.
  public enum ConsentEvent {
    /// The reader confirmed, by the link in a mail.
    GIVEN("given"),
    /// The reader chose another frequency.
    CHANGED("changed"),
    /// The reader left.
    WITHDRAWN("withdrawn"),
    /// The newsletter ended because mails to its address came back.
    BOUNCED("bounced"),
    /// The newsletter ended because the reader called a mail unwanted.
    COMPLAINED("complained"),
    /// The reader took leaving back at once.
    RETURNED("returned"),
    /// Came with a list, with consent that was given elsewhere.
    IMPORTED("imported");

    private final String label;

    ConsentEvent(String label) {
      this.label = label;
    }

    /// Its name in rows.
    public String label() {
      return label;
    }

    /// The kind of this name, if there is one.
    public static Optional<ConsentEvent> of(String label) {
      return Stream.of(values()).filter(it -> it.label.equals(label)).findFirst();
    }
  }

  /// How a reader was asked.
  ///
  /// @param at when the form was sent; where it wasn't ours, the beginning of the day
  /// @param page where it stood; empty where it wasn't ours
  /// @param wording the hash of the words that it showed; empty where it wasn't ours
  public record ConsentPrompt(Instant at, String page, String wording) {
    /// Asked by somebody else, whose page and words we don't know.
    public static ConsentPrompt elsewhere(Instant at) {
      return new ConsentPrompt(at, "", "");
    }

    /// Whether the form was ours.
    public boolean isOurs() {
      return !wording.isEmpty();
    }

    static ConsentPrompt of(PendingSignUp signUp) {
      return new ConsentPrompt(signUp.asked(), signUp.page(), signUp.wording());
    }
  }

  static ConsentRecord of(ConsentEvent kind, Subscription then, Optional<ConsentPrompt> asking) {
    return of(kind, then, then.since(), asking);
  }

  static ConsentRecord of(
      ConsentEvent kind, Subscription then, Instant at, Optional<ConsentPrompt> asking) {
    return new ConsentRecord(then.who(), then.relay(), kind, at, then.frequency(), asking, "");
  }
}
