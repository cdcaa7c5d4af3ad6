package dk.blogstafet.newsletter;

import java.time.Instant;
import java.util.Optional;

/// A mail that is to go out, without its words.
///
/// @param to as the reader typed it
/// @param task what it is sent for, in our hands
/// @param counted when it was counted
public record MailInstruction(
    EmailAddress to, OutboxTask task, Instant counted, MailContent content) {
  /// What the mail says.
  public sealed interface MailContent {
    /// Whether the sign-up is meant.
    record ConfirmationRequest(PendingSignUp signUp, String token) implements MailContent {}

    /// That the newsletter comes already.
    record AlreadySubscribed(Subscription subscription, String leaveToken) implements MailContent {}

    /// That the newsletter comes from now on.
    record Welcome(Subscription subscription, String leaveToken) implements MailContent {}

    /// The link to one's preferences.
    ///
    /// @param last until when it is good where no other can be sent before; empty where it is good
    ///   for [SubscriberPreferences#TERM]
    record PreferencesLink(String token, Optional<Instant> last) implements MailContent {}
  }
}
