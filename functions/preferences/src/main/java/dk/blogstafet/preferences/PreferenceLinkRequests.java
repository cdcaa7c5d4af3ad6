package dk.blogstafet.preferences;

import dk.blogstafet.gateway.ClientAddress;
import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.gateway.FormOrigin;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.PrivateResponse;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.preferences.SubscriberPreferences;
import dk.blogstafet.newsletter.signup.NetworkPrefix;
import dk.blogstafet.newsletter.signup.SignUpRateLimiter;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.newsletter.NewsletterPages;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Duration;
import java.util.List;

/// Sends links to preferences. The response is the same for known and unknown addresses.
final class PreferenceLinkRequests {
  private final SignUpRateLimiter limiter;
  private final SubscriberPreferences preferences;
  private final ClientAddress readers;

  PreferenceLinkRequests(
      SignUpRateLimiter signUpRateLimiter,
      SubscriberPreferences preferences,
      ClientAddress readers) {
    this.limiter = signUpRateLimiter;
    this.preferences = preferences;
    this.readers = readers;
  }

  /// Returns the page with the form.
  static GatewayResponse form(SiteSnapshot siteSnapshot) {
    return form(siteSnapshot, 200, "", List.of());
  }

  /// Handles the form. A form sent from another site only prefills ours, so that no other site can
  /// trigger mails in its visitors' names.
  GatewayResponse submit(GatewayRequest request, SiteSnapshot siteSnapshot) {
    var typed = FormFields.of(request).get("email");
    var error = EmailAddress.errorOf(typed);
    if (error.isPresent()) {
      return form(siteSnapshot, 422, typed, List.of(error.get()));
    }
    return FormOrigin.of(request, siteSnapshot.site().home()) == FormOrigin.FOREIGN
        ? form(siteSnapshot, 200, typed, List.of())
        : submit(request, siteSnapshot, EmailAddress.parse(typed).orElseThrow());
  }

  private static GatewayResponse form(
      SiteSnapshot siteSnapshot, int status, String typed, List<ValidationError> errors) {
    var page = new NewsletterPages(siteSnapshot.site()).askForLink(typed, errors);
    return PrivateResponse.page(status, page);
  }

  private GatewayResponse submit(
      GatewayRequest request, SiteSnapshot siteSnapshot, EmailAddress address) {
    return switch (limiter.admitLinkRequest(NetworkPrefix.of(readers.of(request)))) {
      case SignUpRateLimiter.RateLimitDecision.RateLimited(var pause) ->
          tooMany(siteSnapshot, pause);
      case SignUpRateLimiter.RateLimitDecision.Allowed(),
          SignUpRateLimiter.RateLimitDecision.ChallengeRequired _ -> {
        preferences.requestLink(address);
        yield PrivateResponse.seeOther(PageUrls.linkSent(siteSnapshot.site().language()));
      }
    };
  }

  private static GatewayResponse tooMany(SiteSnapshot siteSnapshot, Duration pause) {
    var page = new NewsletterPages(siteSnapshot.site()).tooMany(pause);
    return PrivateResponse.page(429, page)
        .with("retry-after", Long.toString(Math.max(1, pause.toSeconds())));
  }
}
