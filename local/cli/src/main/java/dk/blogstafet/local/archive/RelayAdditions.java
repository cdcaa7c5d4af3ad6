package dk.blogstafet.local.archive;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.Relay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an import adds to a relay that exists. The relay keeps the rest of its description, because
/// an editor may have changed it.
///
/// @param categories those that it may lack
/// @param article the introductory article, for a relay that has none with a link
public record RelayAdditions(List<Category> categories, Optional<IntroductoryArticle> article) {
  /// Adds nothing.
  public static final RelayAdditions NONE = new RelayAdditions(List.of(), Optional.empty());

  public RelayAdditions {
    categories = List.copyOf(categories);
  }

  /// Returns the relay with what it lacks. Categories beyond its limit are left out, so that their
  /// posts are refused.
  Relay to(Relay own) {
    var all = new ArrayList<>(own.categories());
    categories.stream()
        .filter(it -> own.categoryBySlug(it.slug()).isEmpty())
        .limit(Math.max(0, Relay.CATEGORIES - all.size()))
        .forEach(all::add);
    return own.withCategories(all).withIntroduction(own.introduction(), article(own));
  }

  private Optional<IntroductoryArticle> article(Relay own) {
    var link = article.flatMap(IntroductoryArticle::link);
    if (link.isEmpty() || own.article().flatMap(IntroductoryArticle::link).isPresent()) {
      return own.article();
    }
    return own.article().map(it -> new IntroductoryArticle(it.text(), link)).or(() -> article);
  }

  /// Returns the fields in which a relay differs from a description and isn't changed: `title`,
  /// `introduction`, `introductory article`.
  static List<String> kept(Relay relay, Relay described) {
    var kept = new ArrayList<String>();
    if (!relay.title().equals(described.title())) {
      kept.add("title");
    }
    if (!relay.introduction().equals(described.introduction())) {
      kept.add("introduction");
    }
    var text = relay.article().map(IntroductoryArticle::text);
    var link = described.article().flatMap(IntroductoryArticle::link);
    if (!text.equals(described.article().map(IntroductoryArticle::text))
        || (link.isPresent() && !link.equals(relay.article().flatMap(IntroductoryArticle::link)))) {
      kept.add("introductory article");
    }
    return kept;
  }
}
