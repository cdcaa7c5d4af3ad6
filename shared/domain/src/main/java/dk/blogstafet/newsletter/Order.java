package dk.blogstafet.newsletter;

import java.time.Instant;
import java.util.Optional;

/// A mail that is to go out, without its words.
///
/// @param to as the reader typed it
/// @param errand what it is sent for, in our hands
/// @param counted when it was counted
public record Order(EmailAddress to, Errand errand, Instant counted, Content content) {
  /// What the mail says.
  public sealed interface Content {
    /// Whether the sign-up is meant.
    record Confirm(Request request, String token) implements Content {}

    /// That the newsletter comes already.
    record Already(Subscription subscription, String leaveToken) implements Content {}

    /// That the newsletter comes from now on.
    record Welcome(Subscription subscription, String leaveToken) implements Content {}

    /// The link to one's preferences.
    ///
    /// @param last until when it is good where no other can be sent before; empty where it is good
    ///   for [Preferences#TERM]
    record Link(String token, Optional<Instant> last) implements Content {}
  }
}
