package dk.blogstafet.listposts;

import dk.blogstafet.gateway.Problem;
import dk.blogstafet.gateway.ProblemKind;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Tombstone;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;

/// Says no to a request, why, and what to do instead, in the client's language.
final class Refusals {
  private final Language language;

  private Refusals(Language language) {
    this.language = language;
  }

  static Refusals to(Request request) {
    return new Refusals(request.language());
  }

  Response method() {
    return problem(ProblemKind.METHOD_NOT_ALLOWED, "detail").response().with("allow", "GET, HEAD");
  }

  /// Refuses a parameter that is none of these, or that stands there twice.
  Response parameter(String name, List<String> known) {
    var names = String.join(", ", known);
    var sentence =
        known.contains(name) ? "detail.repeated" : known.isEmpty() ? "detail.none" : "detail";
    var problem = problem(ProblemKind.UNKNOWN_PARAMETER, sentence, name, names);
    return problem
        .with(json -> {
          json.text("parameter", name);
          json.texts("known", known);
        })
        .response();
  }

  Response limit() {
    return problem(ProblemKind.BAD_LIMIT, "detail", 1, PostList.LONGEST, PostList.USUAL).response();
  }

  Response cursor() {
    return problem(ProblemKind.BAD_CURSOR, "detail").response();
  }

  Response category(Relay relay, String slug) {
    var known = relay.categories().stream().map(Category::slug).toList();
    var names = String.join(", ", known);
    return problem(ProblemKind.BAD_CATEGORY, "detail", relay.id(), slug, names)
        .with(json -> json.texts("known", known))
        .response();
  }

  Response relay(String slug) {
    return problem(ProblemKind.NOT_FOUND, "detail.relay", slug).response();
  }

  Response post(String relay, String slug) {
    return problem(ProblemKind.NOT_FOUND, "detail.post", slug, relay).response();
  }

  Response gone(PostLookup.WithdrawnPost withdrawn) {
    var date = LocalizedMessages.in(language).longDate(withdrawn.at());
    return problem(ProblemKind.GONE, "detail", withdrawn.whole().id(), date, withdrawn.reason())
        .with(json -> {
          json.text("withdrawn", withdrawn.at().toString());
          json.text("reason", withdrawn.reason());
        })
        .response();
  }

  Response purged(Tombstone tombstone) {
    var date = LocalizedMessages.in(language).longDate(tombstone.at());
    return problem(ProblemKind.GONE, "detail.purged", tombstone.id(), date, tombstone.reason())
        .with(json -> {
          json.text("purged", tombstone.at().toString());
          json.text("reason", tombstone.reason());
        })
        .response();
  }

  private Problem problem(ProblemKind kind, String sentence, Object... blanks) {
    return Problem.of(kind, language, sentence, blanks);
  }
}
