package dk.blogstafet.page;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.relay.Relay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A reader's preferences and history.
///
/// @param address empty if it is no longer stored because the reader gets no mail
/// @param choices the relays to choose from
/// @param history past events, oldest first
/// @param token the token of the page's address, which its forms send too
/// @param done what the reader just did, if anything
public record PreferencesView(
    Optional<EmailAddress> address,
    List<RelayPreference> choices,
    List<HistoryEntry> history,
    String token,
    Optional<String> done) {
  public PreferencesView {
    choices = List.copyOf(choices);
    history = List.copyOf(history);
  }

  /// How often the reader gets a relay's mails; empty for never.
  public record RelayPreference(Relay relay, Optional<MailFrequency> frequency) {
    /// Returns the name of the choice in the form.
    public String field() {
      return "frequency." + relay.id().slug();
    }
  }

  /// A past event.
  public record HistoryEntry(Instant at, String sentence) {}

  /// Omits the address and the token, because printed values may be logged.
  @Override
  public String toString() {
    return "preferences";
  }
}
