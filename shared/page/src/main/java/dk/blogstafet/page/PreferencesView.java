package dk.blogstafet.page;

import dk.blogstafet.newsletter.EmailAddress;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.relay.Relay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a reader has chosen, and what is known of the reader.
///
/// @param address empty where it is kept no longer, because no mail goes there
/// @param choices the relays that there are to choose from
/// @param history what happened, oldest first
/// @param token what opened the page, and what its forms send along
/// @param done what was just done, if anything
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
    /// The name of the choice in the form.
    public String field() {
      return "frequency." + relay.id().slug();
    }
  }

  /// Something that happened.
  public record HistoryEntry(Instant at, String sentence) {}

  /// Neither address nor token: what is printed may end in a log.
  @Override
  public String toString() {
    return "preferences";
  }
}
