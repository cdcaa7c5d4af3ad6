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
import dk.blogstafet.newsletter.Network;
import dk.blogstafet.page.NewsletterPages;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.Refusal;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.words.ConsentWords;
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
        .medium()
        .flatMap(medium -> answer(request, medium))
        .orElseGet(() -> nowhere(request));
  }

  private Optional<Response> answer(Request request, Medium medium) {
    return Targets.relay(request)
        .flatMap(medium::relay)
        .map(Standing::relay)
        .map(relay -> answer(request, medium.site(), relay));
  }

  private Response answer(Request request, Site site, Relay relay) {
    try {
      var entry =
          Form.isIn(request)
              ? Entry.of(Form.of(request))
              : JsonBody.read(request.content(), Entry::of);
      var network = Network.of(readers.of(request));
      var origin = FormOrigin.of(request, site.home());
      var wish = new Wish(relay, ConsentWords.of(site, relay), network, origin, entry);
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
        .map(relay -> Refusals.answer(request.language(), new Refusal.NoSuchRelay(relay)))
        .orElseGet(() -> Targets.nowhere(request));
  }
}
