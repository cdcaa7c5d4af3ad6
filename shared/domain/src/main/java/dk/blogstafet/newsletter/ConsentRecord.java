package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// A record of a reader's consent. Records are added and never changed.
///
/// @param at when it happened
/// @param frequency of emails after the event, or before it if the newsletter ended
/// @param prompt what the reader was shown, if consent was given here
/// @param source of an imported subscriber; empty otherwise
public record ConsentRecord(
    SubscriberId who,
    RelayId relay,
    ConsentEvent kind,
    Instant at,
    MailFrequency frequency,
    Optional<ConsentPrompt> prompt,
    String source) {
  /// The recorded event.
  public enum ConsentEvent {
    /// The reader confirmed with the link in an email.
    GIVEN("given"),
    /// The reader chose another frequency.
    CHANGED("changed"),
    /// The reader unsubscribed.
    WITHDRAWN("withdrawn"),
    /// The newsletter ended because emails to its address bounced.
    BOUNCED("bounced"),
    /// The newsletter ended because of a spam complaint.
    COMPLAINED("complained"),
    /// The reader undid an unsubscription right away.
    RETURNED("returned"),
    /// The subscriber was imported, with consent given elsewhere.
    IMPORTED("imported");

    private final String label;

    ConsentEvent(String label) {
      this.label = label;
    }

    /// Returns the name in rows.
    public String label() {
      return label;
    }

    /// Returns the event with this name, if any.
    public static Optional<ConsentEvent> of(String label) {
      return Stream.of(values()).filter(it -> it.label.equals(label)).findFirst();
    }
  }

  /// How a reader was asked for consent.
  ///
  /// @param at when the form was submitted; the start of the day if it was not our form
  /// @param page of the form; empty if it was not our form
  /// @param wording the hash of the consent text shown; empty if it was not our form
  public record ConsentPrompt(Instant at, String page, String wording) {
    /// Returns the prompt for consent given elsewhere, with unknown page and text.
    public static ConsentPrompt external(Instant at) {
      return new ConsentPrompt(at, "", "");
    }

    /// Returns whether the form was ours.
    public boolean isOurs() {
      return !wording.isEmpty();
    }

    /// Returns how a pending sign-up was asked.
    public static ConsentPrompt of(PendingSignUp signUp) {
      return new ConsentPrompt(signUp.asked(), signUp.page(), signUp.wording());
    }
  }

  /// Records the event that gave a subscription its present state.
  public static ConsentRecord of(
      ConsentEvent kind, Subscription then, Optional<ConsentPrompt> asking) {
    return of(kind, then, then.since(), asking);
  }

  /// Records an event at another time than the subscription's present state.
  public static ConsentRecord of(
      ConsentEvent kind, Subscription then, Instant at, Optional<ConsentPrompt> asking) {
    return new ConsentRecord(then.who(), then.relay(), kind, at, then.frequency(), asking, "");
  }
}
