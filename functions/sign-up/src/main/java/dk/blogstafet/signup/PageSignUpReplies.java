package dk.blogstafet.signup;

import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.PrivateResponse;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.SignUpNotice;
import dk.blogstafet.page.newsletter.NewsletterPages;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Responds to browsers: with the form again, or with a redirect to a page that is the same for
/// everyone.
final class PageSignUpReplies implements SignUpReplies {
  private final NewsletterPages pages;
  private final Relay relay;

  PageSignUpReplies(NewsletterPages pages, Relay relay) {
    this.pages = pages;
    this.relay = relay;
  }

  @Override
  public GatewayResponse accepted() {
    return PrivateResponse.seeOther(PageUrls.signedUp(relay.language()));
  }

  @Override
  public GatewayResponse invalid(SignUpSubmission submission, List<ValidationError> errors) {
    return page(422, pages.signUp(relay, submission.input(), errors, SignUpNotice.NONE));
  }

  @Override
  public GatewayResponse consentTextChanged(SignUpSubmission submission, ConsentText text) {
    return page(
        409, pages.signUp(relay, submission.input(), List.of(), SignUpNotice.CONSENT_TEXT_CHANGED));
  }

  @Override
  public GatewayResponse challenge(SignUpSubmission submission, String proof) {
    return page(200, pages.proceed(relay, submission.input(), proof));
  }

  @Override
  public GatewayResponse tooMany(Duration pause) {
    return page(429, pages.tooMany(relay, pause)).with("retry-after", seconds(pause));
  }

  @Override
  public GatewayResponse unavailable() {
    return page(503, pages.unavailable(Optional.of(relay)))
        .with("retry-after", PrivateResponse.SOON);
  }

  static String seconds(Duration pause) {
    return Long.toString(Math.max(1, pause.toSeconds()));
  }

  private static GatewayResponse page(int status, RenderedPage page) {
    return PrivateResponse.page(status, page);
  }
}
