package dk.blogstafet.page;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.ValidationError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The pages on the way into a newsletter, through it and out of it. None has a key: whoever
/// answers for the address sends it, and nobody keeps it. They work without JavaScript and speak
/// the relay's language, or the site's where they are about no relay or about all: never the
/// browser's, for the mails and pages around them don't either.
public final class NewsletterPages {
  private final SignUpPages signUp;
  private final UnsubscribePages leave;
  private final PreferencePages preferences;

  /// The newsletter's pages of a site.
  public NewsletterPages(Site site) {
    this.signUp = new SignUpPages(site);
    this.leave = new UnsubscribePages(site);
    this.preferences = new PreferencePages(site);
  }

  /// The sign-up form again, with what was typed and what is wrong with it.
  public RenderedPage signUp(
      Relay relay, SignUpFormInput entry, List<ValidationError> errors, SignUpNotice notice) {
    return signUp.signUp(relay, entry, errors, notice);
  }

  /// One more click, asked of everybody while machines sign up in numbers. It sends the same once
  /// more, with a proof that the page was seen.
  public RenderedPage proceed(Relay relay, SignUpFormInput entry, String proof) {
    return signUp.proceed(relay, entry, proof);
  }

  /// Too many sign-ups: nothing was stored.
  ///
  /// @param wait when to try again, shown in whole minutes, rounded up
  public RenderedPage tooMany(Relay relay, Duration wait) {
    return signUp.tooMany(relay, wait);
  }

  /// Too many ask for links to their preferences.
  ///
  /// @param wait when to try again, shown in whole minutes, rounded up
  public RenderedPage tooMany(Duration wait) {
    return preferences.tooMany(wait);
  }

  /// Something of ours isn't ready: what to do, and that nothing was stored.
  ///
  /// @param relay the one that it was for, if that is known
  public RenderedPage unready(Optional<Relay> relay) {
    return signUp.unready(relay);
  }

  /// Where the mail's link leads: nothing happens before the button is pressed, for machines follow
  /// links too.
  ///
  /// @param asked what was chosen in the form
  public RenderedPage confirm(Relay relay, MailFrequency asked, String token) {
    return signUp.confirm(relay, asked, token);
  }

  /// Signed up.
  public RenderedPage confirmed(Relay relay, MailFrequency frequency, String leaveToken) {
    return signUp.confirmed(relay, frequency, leaveToken);
  }

  /// A link that is no longer good.
  ///
  /// @param relay the one that it was for, if that is known
  public RenderedPage dead(Optional<Relay> relay) {
    return signUp.dead(relay);
  }

  /// Where a mail's link out leads.
  public RenderedPage leave(Relay relay, MailFrequency now, String token) {
    return leave.leave(relay, now, token);
  }

  /// Left.
  ///
  /// @param relay which newsletter; empty for all of them
  public RenderedPage left(Optional<Relay> relay, Optional<UndoFormData> undo) {
    return leave.left(relay, undo);
  }

  /// Fewer mails from now on.
  public RenderedPage reduced(Relay relay, MailFrequency frequency, String token) {
    return leave.reduced(relay, frequency, token);
  }

  /// Back again.
  public RenderedPage restored(Relay relay, MailFrequency frequency) {
    return leave.restored(relay, frequency);
  }

  /// What stands at the preferences' address for somebody without a token.
  ///
  /// @param email what was typed, or empty
  public RenderedPage askForLink(String email, List<ValidationError> errors) {
    return preferences.askForLink(email, errors);
  }

  /// What a reader has chosen, what is known of the reader, and the way to have it erased.
  public RenderedPage preferences(PreferencesView view) {
    return preferences.preferences(view);
  }

  /// Everything of a reader is erased.
  public RenderedPage erased() {
    return preferences.erased();
  }
}
