package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.rendering.RenderOmission;
import dk.blogstafet.relay.rendering.RenderStates.RenderProgress;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Pages to be written together, in the order in which readers may see them: a list never links to
/// a missing post, and no page is deleted before all links to it are gone.
final class PageBatch {
  private final List<RenderedPage> posts = new ArrayList<>();
  private final List<RenderedPage> lists = new ArrayList<>();
  private final List<PendingCard> cards = new ArrayList<>();
  private final List<String> removals = new ArrayList<>();
  private final List<String> formerAuthors = new ArrayList<>();
  private final Set<PostId> linkedPosts = new LinkedHashSet<>();
  private final Set<String> forgotten = new HashSet<>();
  private final BatchOmissions omissions;
  private final boolean concernsTheSite;
  private boolean concernsAllAuthors;

  /// Creates an empty batch.
  ///
  /// @param concernsTheSite whether the site's front page may show something of it
  /// @param omissions what its pages leave out
  PageBatch(boolean concernsTheSite, BatchOmissions omissions) {
    this.concernsTheSite = concernsTheSite;
    this.omissions = omissions;
  }

  /// A share card to be drawn unless the stored one is the same.
  ///
  /// @param post the post that it shows; empty for the relay's own
  record PendingCard(Optional<PostId> post, RenderedPage page) {
    /// Returns the omission of a card that can't be drawn.
    RenderOmission omission() {
      return new RenderOmission(PageUrls.ofKey(page.key()), post);
    }
  }

  boolean concernsTheSite() {
    return concernsTheSite;
  }

  /// Says that pages of authors who are unknown have changed.
  void lookAtAllAuthors() {
    concernsAllAuthors = true;
  }

  /// Returns the progress after this batch: all authors' pages are rendered again if any of them
  /// may have changed.
  RenderProgress and(RenderProgress written) {
    return concernsAllAuthors
        ? RebuildCursor.atAuthors(written).map(written::withCursor).orElse(written)
        : written;
  }

  /// Returns the post pages, which are written first.
  List<RenderedPage> posts() {
    return posts;
  }

  /// Returns lists, feeds and sitemaps, which are written next.
  List<RenderedPage> lists() {
    return lists;
  }

  /// Returns the share cards, which are written after the pages.
  List<PendingCard> cards() {
    return cards;
  }

  /// Returns the posts that the lists link to, for a batch composed from changes.
  Set<PostId> linkedPosts() {
    return linkedPosts;
  }

  /// Returns the keys of obsolete pages, which are deleted last.
  List<String> removals() {
    return removals;
  }

  /// Returns the keys of the pages of authors without posts, which are deleted last too.
  List<String> formerAuthors() {
    return formerAuthors;
  }

  /// Deletes a post's page and share card, if there are any, and their omissions.
  void remove(RelayId relay, PostId post) {
    removals.add(PageUrls.key(PageUrls.post(relay, post)));
    removals.add(PageUrls.key(PageUrls.card(relay, post)));
  }

  /// Records that the post of an omission no longer exists.
  void forget(RenderOmission omission) {
    forgotten.add(PageUrls.key(omission.page()));
  }

  /// Returns whether the batch deletes the page of a post that can't be rendered.
  boolean removesAnyOf(Set<RenderOmission> left) {
    return left.stream()
        .filter(RenderOmission::isWhole)
        .anyMatch(omission -> removals.contains(PageUrls.key(omission.page())));
  }

  /// Returns the newly found omissions.
  Map<RenderOmission, Throwable> newOmissions() {
    return omissions.newOmissions();
  }

  /// Returns what the relay's pages leave out once this batch is written.
  Set<RenderOmission> omissionsAfter(Set<RenderOmission> before) {
    var made = new HashSet<>(forgotten);
    Stream.of(posts, lists).flatMap(List::stream).map(RenderedPage::key).forEach(made::add);
    made.addAll(removals);
    made.addAll(formerAuthors);
    var after = new TreeSet<>(newOmissions().keySet());
    before.stream()
        .filter(
            omission -> omissions.has(omission) || !made.contains(PageUrls.key(omission.page())))
        .forEach(after::add);
    return after;
  }
}
