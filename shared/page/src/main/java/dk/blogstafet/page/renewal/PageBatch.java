package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.RenderOmission;
import dk.blogstafet.page.RenderedPage;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Pages to be delivered together, in the order in which readers may see them: a list never links
/// to a post that isn't there yet, and nothing goes before all links to it have gone.
final class PageBatch {
  private final List<RenderedPage> posts = new ArrayList<>();
  private final List<RenderedPage> lists = new ArrayList<>();
  private final List<String> removals = new ArrayList<>();
  private final Set<PostId> named = new LinkedHashSet<>();
  private final Set<String> forgotten = new HashSet<>();
  private final BatchOmissions omissions;
  private final boolean concernsTheSite;

  /// Makes an empty edition.
  ///
  /// @param concernsTheSite whether the site's front page may show something of it
  /// @param omissions what it lacks
  PageBatch(boolean concernsTheSite, BatchOmissions omissions) {
    this.concernsTheSite = concernsTheSite;
    this.omissions = omissions;
  }

  boolean concernsTheSite() {
    return concernsTheSite;
  }

  /// Post pages: they go first.
  List<RenderedPage> posts() {
    return posts;
  }

  /// Lists, feeds and sitemaps: they go next.
  List<RenderedPage> lists() {
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

  /// Takes a post's page away, if it has one, and what was left out of it.
  void remove(RelayId relay, PostId post) {
    removals.add(PageUrls.key(PageUrls.post(relay, post)));
  }

  /// Notes that there is no such post any more.
  void forget(RenderOmission omission) {
    forgotten.add(PageUrls.key(omission.page()));
  }

  /// Whether the page goes of a post that can't be rendered.
  boolean removesAnyOf(Set<RenderOmission> left) {
    return left.stream()
        .filter(RenderOmission::isWhole)
        .anyMatch(omission -> removals.contains(PageUrls.key(omission.page())));
  }

  /// What was found that can't be rendered.
  Map<RenderOmission, Throwable> found() {
    return omissions.found();
  }

  /// What the relay's pages lack when this is delivered.
  Set<RenderOmission> after(Set<RenderOmission> before) {
    var made = new HashSet<>(forgotten);
    Stream.of(posts, lists).flatMap(List::stream).map(RenderedPage::key).forEach(made::add);
    made.addAll(removals);
    var after = new TreeSet<>(found().keySet());
    before.stream()
        .filter(
            omission -> omissions.has(omission) || !made.contains(PageUrls.key(omission.page())))
        .forEach(after::add);
    return after;
  }
}
