package dk.blogstafet.page;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.page.PreferencesView.RelayPreference;
import org.jspecify.annotations.Nullable;

/// One relay on the preferences page.
///
/// @param consent the consent text; empty if the reader already subscribes
/// @param language the relay's language, if it isn't the page's
public record RelayPreferenceView(
    RelayPreference preference, String consent, @Nullable String language) {
  String field() {
    return preference.field();
  }

  String title() {
    return preference.relay().title();
  }

  /// Returns the label of the current choice, or an empty text.
  String chosen() {
    return preference.frequency().map(MailFrequency::label).orElse("");
  }

  /// Returns the id of the consent text of the choice (`aria-describedby`).
  @Nullable String explanation() {
    return consent.isEmpty() ? null : "consent." + preference.relay().id().slug();
  }
}
