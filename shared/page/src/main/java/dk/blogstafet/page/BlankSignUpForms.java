package dk.blogstafet.page;

import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import java.util.List;
import java.util.Optional;

/// The empty sign-up forms on the pages of a site's relays. Every page of an open relay has one,
/// and they differ in the page's address alone: what readers agree to is worked out once.
final class BlankSignUpForms {
  private final Site site;
  private volatile Optional<SignUpForm> last = Optional.empty();

  BlankSignUpForms(Site site) {
    this.site = site;
  }

  /// The form on a page of a relay; none where nothing new will come.
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
