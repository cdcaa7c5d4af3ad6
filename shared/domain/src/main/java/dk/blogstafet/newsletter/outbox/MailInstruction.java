package dk.blogstafet.newsletter.outbox;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.PendingSignUp;
import dk.blogstafet.newsletter.Subscription;
import java.time.Instant;
import java.util.Optional;

/// An email to send, without its text.
///
/// @param to as the reader typed it
/// @param task the leased outbox task
/// @param counted when it was counted
public record MailInstruction(
    EmailAddress to, OutboxTask task, Instant counted, MailContent content) {
  /// The content of the email.
  public sealed interface MailContent {
    /// Asks the reader to confirm a sign-up.
    record ConfirmationRequest(PendingSignUp signUp, String token) implements MailContent {}

    /// States that the reader is already subscribed.
    record AlreadySubscribed(Subscription subscription, String leaveToken) implements MailContent {}

    /// States that the reader is now subscribed.
    record Welcome(Subscription subscription, String leaveToken) implements MailContent {}

    /// Sends the link to the preferences.
    ///
    /// @param last the link's expiry, if no other link can be sent before; empty if it is valid for
    ///   [dk.blogstafet.newsletter.MailboxState#LINK_TERM]
    record PreferencesLink(String token, Optional<Instant> last) implements MailContent {}
  }
}
