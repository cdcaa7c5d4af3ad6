package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.TextPassage;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an import does to the relay itself. An existing relay gets missing categories and a missing
/// link; its other fields are not changed, because an editor may have edited them.
///
/// @param kept the fields that differ from the page
record RelayImportPlan(Relay relay, List<Category> added, List<String> kept) {
  /// Returns a plan that opens the relay that a page describes.
  static RelayImportPlan opening(Relay relay) {
    return new RelayImportPlan(relay, relay.categories(), List.of());
  }

  /// Returns a plan that adds a page to an existing relay.
  ///
  /// @param categories the relay's existing and new categories
  static RelayImportPlan joining(
      Relay own,
      ParsedPage.RelayPageContent page,
      ImportOptions options,
      List<Category> categories) {
    var relay =
        new Relay(
            own.id(),
            own.title(),
            own.introduction(),
            article(own, page, options.article()),
            categories,
            own.language(),
            own.state(),
            own.feedId());
    var added = categories.subList(own.categories().size(), categories.size());
    return new RelayImportPlan(relay, added, kept(relay, page, options.article()));
  }

  /// Returns the relay that this plan makes of the current one, before its posts are added.
  RelaySnapshot after(Optional<RelaySnapshot> seen) {
    return seen.map(it -> it.withDescription(relay)).orElseGet(() -> RelaySnapshot.opening(relay));
  }

  private static Optional<IntroductoryArticle> article(
      Relay own, ParsedPage.RelayPageContent page, Optional<URI> link) {
    if (link.isEmpty() || own.article().flatMap(IntroductoryArticle::link).isPresent()) {
      return own.article();
    }
    return own.article()
        .map(IntroductoryArticle::text)
        .or(() -> page.article().map(TextPassage::text))
        .map(text -> new IntroductoryArticle(text, link));
  }

  private static List<String> kept(
      Relay relay, ParsedPage.RelayPageContent page, Optional<URI> link) {
    var kept = new ArrayList<String>();
    if (!relay.title().equals(page.title().text())) {
      kept.add("title");
    }
    if (!relay.introduction().equals(page.introduction().text())) {
      kept.add("introduction");
    }
    var text = relay.article().map(IntroductoryArticle::text);
    var ownLink = relay.article().flatMap(IntroductoryArticle::link);
    if (!text.equals(page.article().map(TextPassage::text))
        || (link.isPresent() && !link.equals(ownLink))) {
      kept.add("introductory article");
    }
    return kept;
  }
}
