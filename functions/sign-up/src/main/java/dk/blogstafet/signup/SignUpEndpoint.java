package dk.blogstafet.signup;

import dk.blogstafet.gateway.ClientAddress;
import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.gateway.FormOrigin;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.PrivateResponse;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.gateway.signed.BadJsonException;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.PathParameters;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.newsletter.signup.NetworkPrefix;
import dk.blogstafet.page.newsletter.NewsletterPages;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.words.ConsentTextFactory;
import dk.blogstafet.words.ProblemType;
import java.util.Locale;
import java.util.Optional;

/// Handles sign-ups from forms and programs. The response never reveals what is known of an
/// address.
final class SignUpEndpoint implements HttpEndpoint {
  private static final int LARGEST_KIB = 8;
  private static final int KIB = 1024;
  private static final String JSON = "application/json";

  private final Relays relays;
  private final SignUpAdmission admission;
  private final ClientAddress readers;

  SignUpEndpoint(Relays relays, SignUpAdmission admission, ClientAddress readers) {
    this.relays = relays;
    this.admission = admission;
    this.readers = readers;
  }

  @Override
  public GatewayResponse answer(GatewayRequest request) {
    if (request.content().bytes().length > LARGEST_KIB * KIB) {
      return problem(request, ProblemType.TOO_LARGE, LARGEST_KIB);
    }
    if (!FormFields.isIn(request) && !isJson(request)) {
      return problem(request, ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }
    return relays
        .siteSnapshot()
        .flatMap(siteSnapshot -> answer(request, siteSnapshot))
        .orElseGet(() -> notFound(request));
  }

  private Optional<GatewayResponse> answer(GatewayRequest request, SiteSnapshot siteSnapshot) {
    return PathParameters.relay(request)
        .flatMap(siteSnapshot::relay)
        .map(RelaySnapshot::relay)
        .map(relay -> answer(request, siteSnapshot.site(), relay));
  }

  private GatewayResponse answer(GatewayRequest request, Site site, Relay relay) {
    try {
      var submission =
          FormFields.isIn(request)
              ? SignUpSubmission.of(FormFields.of(request))
              : JsonBody.read(request.content(), SignUpSubmission::of);
      var network = NetworkPrefix.of(readers.of(request));
      var origin = FormOrigin.of(request, site.home());
      var attempt =
          new SignUpAttempt(relay, ConsentTextFactory.of(site, relay), network, origin, submission);
      return admission.answer(attempt, replies(request, site, relay));
    } catch (BadJsonException bad) {
      return PrivateResponse.of(WriteProblems.badJson(request.language(), bad));
    }
  }

  private static SignUpReplies replies(GatewayRequest request, Site site, Relay relay) {
    return FormFields.isIn(request)
        ? new PageSignUpReplies(new NewsletterPages(site), relay)
        : new JsonSignUpReplies(request.language());
  }

  private static boolean isJson(GatewayRequest request) {
    var type = request.fields().get("content-type").orElse("").split(";", 2)[0];
    return type.strip().toLowerCase(Locale.ROOT).equals(JSON);
  }

  private static GatewayResponse problem(
      GatewayRequest request, ProblemType kind, Object... blanks) {
    var problem = ProblemDetails.of(kind, request.language(), "detail.form", blanks);
    return PrivateResponse.of(problem.response());
  }

  private static GatewayResponse notFound(GatewayRequest request) {
    return PathParameters.relay(request)
        .map(relay ->
            WriteProblems.answer(request.language(), new ChangeRefusal.RelayNotFound(relay)))
        .orElseGet(() -> PathParameters.notFound(request));
  }
}
