package dk.blogstafet.page.newsletter;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.page.PreferencesView;
import dk.blogstafet.page.SignUpFormInput;
import dk.blogstafet.page.SignUpNotice;
import dk.blogstafet.page.UndoFormData;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The pages for signing up to a newsletter, managing it and unsubscribing. They have no key: the
/// function that serves the address renders them, and they are not stored. They work without
/// JavaScript. Their language is the relay's, or the site's for pages that concern no relay or all
/// of them. The browser's language is ignored, as on the surrounding pages and in mails.
public final class NewsletterPages {
  private final SignUpPages signUp;
  private final UnsubscribePages unsubscribe;
  private final PreferencePages preferences;

  /// Creates the pages of a site.
  public NewsletterPages(Site site) {
    this.signUp = new SignUpPages(site);
    this.unsubscribe = new UnsubscribePages(site);
    this.preferences = new PreferencePages(site);
  }

  /// Renders the sign-up form with the reader's input and its errors.
  public RenderedPage signUp(
      Relay relay, SignUpFormInput entry, List<ValidationError> errors, SignUpNotice notice) {
    return signUp.signUp(relay, entry, errors, notice);
  }

  /// Asks for one more click, from every reader while bots sign up in large numbers. The form sends
  /// the same input with a proof that the page was seen.
  public RenderedPage proceed(Relay relay, SignUpFormInput entry, String proof) {
    return signUp.proceed(relay, entry, proof);
  }

  /// Tells the reader that there are too many sign-ups. Nothing was stored.
  ///
  /// @param wait when to try again, shown in whole minutes, rounded up
  public RenderedPage tooMany(Relay relay, Duration wait) {
    return signUp.tooMany(relay, wait);
  }

  /// Tells the reader that there are too many requests for preference links.
  ///
  /// @param wait when to try again, shown in whole minutes, rounded up
  public RenderedPage tooMany(Duration wait) {
    return preferences.tooMany(wait);
  }

  /// Tells the reader that the service isn't available, that nothing was stored, and what to do.
  ///
  /// @param relay the relay concerned, if known
  public RenderedPage unavailable(Optional<Relay> relay) {
    return signUp.unavailable(relay);
  }

  /// Asks for confirmation at the address of the mail's link. Nothing changes before the button is
  /// pressed, because mail scanners follow links too.
  ///
  /// @param asked the frequency chosen in the form
  public RenderedPage confirm(Relay relay, MailFrequency asked, String token) {
    return signUp.confirm(relay, asked, token);
  }

  /// Confirms a sign-up.
  public RenderedPage confirmed(Relay relay, MailFrequency frequency, String leaveToken) {
    return signUp.confirmed(relay, frequency, leaveToken);
  }

  /// Tells the reader that a link is no longer valid.
  ///
  /// @param relay the relay concerned, if known
  public RenderedPage linkExpired(Optional<Relay> relay) {
    return signUp.linkExpired(relay);
  }

  /// Asks for confirmation at the address of a mail's unsubscribe link.
  public RenderedPage unsubscribe(Relay relay, MailFrequency now, String token) {
    return unsubscribe.unsubscribe(relay, now, token);
  }

  /// Confirms that the reader is unsubscribed.
  ///
  /// @param relay the newsletter's relay; empty for all of them
  public RenderedPage unsubscribed(Optional<Relay> relay, Optional<UndoFormData> undo) {
    return unsubscribe.unsubscribed(relay, undo);
  }

  /// Confirms a lower mail frequency.
  public RenderedPage reduced(Relay relay, MailFrequency frequency, String token) {
    return unsubscribe.reduced(relay, frequency, token);
  }

  /// Confirms a restored subscription.
  public RenderedPage restored(Relay relay, MailFrequency frequency) {
    return unsubscribe.restored(relay, frequency);
  }

  /// Renders the form that requests a preference link, shown to readers without a token.
  ///
  /// @param email the address entered, or empty
  public RenderedPage askForLink(String email, List<ValidationError> errors) {
    return preferences.askForLink(email, errors);
  }

  /// Renders a reader's preferences and history, and the form that erases them.
  public RenderedPage preferences(PreferencesView view) {
    return preferences.preferences(view);
  }

  /// Confirms that all data of a reader is erased.
  public RenderedPage erased() {
    return preferences.erased();
  }
}
