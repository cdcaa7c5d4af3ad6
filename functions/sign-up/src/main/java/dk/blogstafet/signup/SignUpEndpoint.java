package dk.blogstafet.signup;

import dk.blogstafet.gateway.Form;
import dk.blogstafet.gateway.FormOrigin;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.Personal;
import dk.blogstafet.gateway.Problem;
import dk.blogstafet.gateway.ProblemKind;
import dk.blogstafet.gateway.ReaderAddress;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.gateway.signed.BadJson;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.Refusals;
import dk.blogstafet.gateway.signed.Targets;
import dk.blogstafet.newsletter.NetworkPrefix;
import dk.blogstafet.page.NewsletterPages;
import dk.blogstafet.relay.ChangeRefusal;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.words.ConsentTextFactory;
import java.util.Locale;
import java.util.Optional;

/// Takes what a form or a program sends. The answer never tells what is known of an address.
final class SignUpEndpoint implements HttpEndpoint {
  private static final int LARGEST_KIB = 8;
  private static final int KIB = 1024;
  private static final String JSON = "application/json";

  private final Relays relays;
  private final Admission admission;
  private final ReaderAddress readers;

  SignUpEndpoint(Relays relays, Admission admission, ReaderAddress readers) {
    this.relays = relays;
    this.admission = admission;
    this.readers = readers;
  }

  @Override
  public Response answer(Request request) {
    if (request.content().bytes().length > LARGEST_KIB * KIB) {
      return problem(request, ProblemKind.TOO_LARGE, LARGEST_KIB);
    }
    if (!Form.isIn(request) && !isJson(request)) {
      return problem(request, ProblemKind.UNSUPPORTED_MEDIA_TYPE);
    }
    return relays
        .siteSnapshot()
        .flatMap(siteSnapshot -> answer(request, siteSnapshot))
        .orElseGet(() -> nowhere(request));
  }

  private Optional<Response> answer(Request request, SiteSnapshot siteSnapshot) {
    return Targets.relay(request)
        .flatMap(siteSnapshot::relay)
        .map(RelaySnapshot::relay)
        .map(relay -> answer(request, siteSnapshot.site(), relay));
  }

  private Response answer(Request request, Site site, Relay relay) {
    try {
      var entry =
          Form.isIn(request)
              ? Entry.of(Form.of(request))
              : JsonBody.read(request.content(), Entry::of);
      var network = NetworkPrefix.of(readers.of(request));
      var origin = FormOrigin.of(request, site.home());
      var wish = new Wish(relay, ConsentTextFactory.of(site, relay), network, origin, entry);
      return admission.answer(wish, replies(request, site, relay));
    } catch (BadJson bad) {
      return Personal.closed(Refusals.badJson(request.language(), bad));
    }
  }

  private static Replies replies(Request request, Site site, Relay relay) {
    return Form.isIn(request)
        ? new PageReplies(new NewsletterPages(site), relay)
        : new JsonReplies(request.language());
  }

  private static boolean isJson(Request request) {
    var type = request.headers().get("content-type").orElse("").split(";", 2)[0];
    return type.strip().toLowerCase(Locale.ROOT).equals(JSON);
  }

  private static Response problem(Request request, ProblemKind kind, Object... blanks) {
    var problem = Problem.of(kind, request.language(), "detail.form", blanks);
    return Personal.closed(problem.response());
  }

  private static Response nowhere(Request request) {
    return Targets.relay(request)
        .map(relay -> Refusals.answer(request.language(), new ChangeRefusal.RelayNotFound(relay)))
        .orElseGet(() -> Targets.nowhere(request));
  }
}
