package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Page;
import dk.blogstafet.relay.PostId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Pages to be delivered together, in the order in which readers may see them: a list never links
/// to a post that isn't there yet, and nothing goes before all links to it have gone.
final class Edition {
  private final List<Page> posts = new ArrayList<>();
  private final List<Page> lists = new ArrayList<>();
  private final List<String> removals = new ArrayList<>();
  private final Set<PostId> named = new LinkedHashSet<>();
  private final boolean concernsTheSite;

  /// Makes an empty edition.
  ///
  /// @param concernsTheSite whether the site's front page may show something of it
  Edition(boolean concernsTheSite) {
    this.concernsTheSite = concernsTheSite;
  }

  boolean concernsTheSite() {
    return concernsTheSite;
  }

  /// Post pages: they go first.
  List<Page> posts() {
    return posts;
  }

  /// Lists, feeds and sitemaps: they go next.
  List<Page> lists() {
    return lists;
  }

  /// The posts that the lists link to, where the edition was made from changes.
  Set<PostId> named() {
    return named;
  }

  /// Keys of pages that are no more: they go last.
  List<String> removals() {
    return removals;
  }
}
