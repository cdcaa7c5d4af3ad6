package dk.blogstafet.page.site;

import dk.blogstafet.page.SignUpForm;
import dk.blogstafet.page.SignUpFormInput;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import java.util.List;
import java.util.Optional;

/// The empty sign-up forms on relay pages. Every page of an open relay has one. The forms differ
/// only in the page's address, so the consent text is computed once per relay.
final class BlankSignUpForms {
  private final Site site;
  private volatile Optional<SignUpForm> last = Optional.empty();

  BlankSignUpForms(Site site) {
    this.site = site;
  }

  /// Returns the form for a page of a relay; empty where the relay accepts no new posts.
  Optional<SignUpForm> on(Relay relay, String page) {
    return relay.isOpen() ? Optional.of(form(relay).on(page)) : Optional.empty();
  }

  private SignUpForm form(Relay relay) {
    var known = last.filter(form -> form.relay().equals(relay));
    return known.orElseGet(() -> {
      var made = SignUpForm.of(site, relay, new SignUpFormInput("", "", ""), List.of());
      last = Optional.of(made);
      return made;
    });
  }
}
