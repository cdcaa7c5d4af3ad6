package dk.blogstafet.listposts;

import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Tombstone;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ProblemType;
import java.util.List;

/// Creates error responses, with the reason and the fix, in the client's language.
final class ListProblems {
  private final Language language;

  private ListProblems(Language language) {
    this.language = language;
  }

  static ListProblems to(GatewayRequest request) {
    return new ListProblems(request.language());
  }

  GatewayResponse method() {
    return problem(ProblemType.METHOD_NOT_ALLOWED, "detail").response().with("allow", "GET, HEAD");
  }

  /// Rejects an unknown or repeated parameter.
  GatewayResponse parameter(String name, List<String> known) {
    var names = String.join(", ", known);
    var sentence =
        known.contains(name) ? "detail.repeated" : known.isEmpty() ? "detail.none" : "detail";
    var problem = problem(ProblemType.UNKNOWN_PARAMETER, sentence, name, names);
    return problem
        .with(json -> {
          json.text("parameter", name);
          json.texts("known", known);
        })
        .response();
  }

  GatewayResponse limit() {
    return problem(ProblemType.BAD_LIMIT, "detail", 1, PostList.LONGEST, PostList.USUAL).response();
  }

  GatewayResponse cursor() {
    return problem(ProblemType.BAD_CURSOR, "detail").response();
  }

  GatewayResponse category(Relay relay, String slug) {
    var known = relay.categories().stream().map(Category::slug).toList();
    var names = String.join(", ", known);
    return problem(ProblemType.BAD_CATEGORY, "detail", relay.id(), slug, names)
        .with(json -> json.texts("known", known))
        .response();
  }

  GatewayResponse relay(String slug) {
    return problem(ProblemType.NOT_FOUND, "detail.relay", slug).response();
  }

  GatewayResponse post(String relay, String slug) {
    return problem(ProblemType.NOT_FOUND, "detail.post", slug, relay).response();
  }

  GatewayResponse gone(PostLookup.WithdrawnPost withdrawn) {
    var date = LocalizedMessages.in(language).longDate(withdrawn.at());
    return problem(ProblemType.GONE, "detail", withdrawn.whole().id(), date, withdrawn.reason())
        .with(json -> {
          json.text("withdrawn", withdrawn.at().toString());
          json.text("reason", withdrawn.reason());
        })
        .response();
  }

  GatewayResponse purged(Tombstone tombstone) {
    var date = LocalizedMessages.in(language).longDate(tombstone.at());
    return problem(ProblemType.GONE, "detail.purged", tombstone.id(), date, tombstone.reason())
        .with(json -> {
          json.text("purged", tombstone.at().toString());
          json.text("reason", tombstone.reason());
        })
        .response();
  }

  private ProblemDetails problem(ProblemType kind, String sentence, Object... blanks) {
    return ProblemDetails.of(kind, language, sentence, blanks);
  }
}
