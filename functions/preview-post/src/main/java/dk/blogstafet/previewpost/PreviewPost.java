package dk.blogstafet.previewpost;

import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.gateway.signed.PathParameters;
import dk.blogstafet.gateway.signed.SignedOperation;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.relay.change.DryRunRelays;
import dk.blogstafet.words.ProblemType;
import java.time.Clock;
import java.util.Optional;

/// Shows the page that a change of a post would make. The body is the change's own, and the rules
/// are the change's own, so a preview is refused for the same reasons. Nothing is stored, not even
/// a receipt.
public final class PreviewPost implements SignedOperation {
  private static final String PUBLICATION = "POST /api/relays/{relay}/preview";
  private static final String CORRECTION = "POST /api/relays/{relay}/posts/{post}/preview";

  private final Relays relays;
  private final Posts posts;
  private final Clock clock;

  public PreviewPost(Relays relays, Posts posts, Clock clock) {
    this.relays = relays;
    this.posts = posts;
    this.clock = clock;
  }

  /// Editors of authors' texts see these as pages, too.
  @Override
  public boolean isAllowed(KeyGrant grant, GatewayRequest request) {
    return switch (request.routeKey()) {
      case PUBLICATION ->
          PathParameters.allows(grant, KeyScope.PUBLISH, request)
              || PathParameters.allows(grant, KeyScope.INVITE, request);
      case CORRECTION -> PathParameters.allows(grant, KeyScope.CORRECT, request);
      default -> PathParameters.allows(grant, KeyScope.WITHDRAW, request);
    };
  }

  @Override
  public GatewayResponse answer(GatewayRequest request, SignedAction act) {
    return PathParameters.relay(request)
        .map(relay ->
            relays
                .siteSnapshot()
                .flatMap(site -> preview(request, site, relay))
                .orElseGet(() -> noRelay(request, relay)))
        .orElseGet(() -> PathParameters.notFound(request));
  }

  private Optional<GatewayResponse> preview(
      GatewayRequest request, SiteSnapshot site, RelayId relay) {
    return site.relay(relay)
        .map(snapshot -> {
          var pages = new PagePreviews(posts, site.site(), snapshot.relay());
          var changes = new ChangePreviews(new DryRunRelays(snapshot), posts, pages, clock);
          return answer(request, changes);
        });
  }

  private static GatewayResponse answer(GatewayRequest request, ChangePreviews changes) {
    var outcome =
        request.routeKey().equals(PUBLICATION)
            ? changes.publication(request)
            : PathParameters.post(request)
                .map(post ->
                    request.routeKey().equals(CORRECTION)
                        ? changes.correction(request, post)
                        : changes.withdrawal(request, post))
                .orElseGet(() -> new PreviewOutcome.Refused(PathParameters.notFound(request)));
    return switch (outcome) {
      case PreviewOutcome.Refused(var response) -> response;
      case PreviewOutcome.Shown(var html) ->
          html.map(PreviewPost::shown)
              .orElseGet(() ->
                  ProblemDetails.of(ProblemType.CONFLICT, request.language(), "detail.unrenderable")
                      .response());
    };
  }

  private static GatewayResponse shown(String html) {
    var body = JsonWriter.object(json -> json.text("html", html));
    return GatewayResponse.of(200, "application/json", body).with("cache-control", "no-store");
  }

  private static GatewayResponse noRelay(GatewayRequest request, RelayId relay) {
    return WriteProblems.answer(request.language(), new ChangeRefusal.RelayNotFound(relay));
  }
}
