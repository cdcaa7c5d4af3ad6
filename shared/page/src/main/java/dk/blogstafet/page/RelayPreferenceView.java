package dk.blogstafet.page;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.page.PreferencesView.RelayPreference;
import org.jspecify.annotations.Nullable;

/// A relay to choose, as the page of preferences shows it.
///
/// @param consent what the reader would agree to; empty where the newsletter comes already
/// @param language the relay's, if it isn't the page's
record RelayPreferenceView(RelayPreference preference, String consent, @Nullable String language) {
  String field() {
    return preference.field();
  }

  String title() {
    return preference.relay().title();
  }

  /// The label of what is chosen, or nothing.
  String chosen() {
    return preference.frequency().map(MailFrequency::label).orElse("");
  }

  /// Where the words stand that belong to the choice (`aria-describedby`).
  @Nullable String explanation() {
    return consent.isEmpty() ? null : "consent." + preference.relay().id().slug();
  }
}
