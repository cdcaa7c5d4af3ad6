package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Addresses;
import dk.blogstafet.page.Omission;
import dk.blogstafet.page.Page;
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
final class Edition {
  private final List<Page> posts = new ArrayList<>();
  private final List<Page> lists = new ArrayList<>();
  private final List<String> removals = new ArrayList<>();
  private final Set<PostId> named = new LinkedHashSet<>();
  private final Set<String> forgotten = new HashSet<>();
  private final Omissions omissions;
  private final boolean concernsTheSite;

  /// Makes an empty edition.
  ///
  /// @param concernsTheSite whether the site's front page may show something of it
  /// @param omissions what it lacks
  Edition(boolean concernsTheSite, Omissions omissions) {
    this.concernsTheSite = concernsTheSite;
    this.omissions = omissions;
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

  /// Takes a post's page away, if it has one, and what was left out of it.
  void remove(RelayId relay, PostId post) {
    removals.add(Addresses.key(Addresses.post(relay, post)));
  }

  /// Notes that there is no such post any more.
  void forget(Omission omission) {
    forgotten.add(Addresses.key(omission.page()));
  }

  /// Whether the page goes of a post that can't be rendered.
  boolean removesAnyOf(Set<Omission> left) {
    return left.stream()
        .filter(Omission::isWhole)
        .anyMatch(omission -> removals.contains(Addresses.key(omission.page())));
  }

  /// What was found that can't be rendered.
  Map<Omission, Throwable> found() {
    return omissions.found();
  }

  /// What the relay's pages lack when this is delivered.
  Set<Omission> after(Set<Omission> before) {
    var made = new HashSet<>(forgotten);
    Stream.of(posts, lists).flatMap(List::stream).map(Page::key).forEach(made::add);
    made.addAll(removals);
    var after = new TreeSet<>(found().keySet());
    before.stream()
        .filter(
            omission -> omissions.has(omission) || !made.contains(Addresses.key(omission.page())))
        .forEach(after::add);
    return after;
  }
}
