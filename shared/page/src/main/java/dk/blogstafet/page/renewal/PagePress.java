package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Omission;
import dk.blogstafet.page.Pages.Mark;
import dk.blogstafet.page.Renderings.Progress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Delivers a relay's editions while its lease is held, in the order in which readers may see them.
final class PagePress {
  /// What can't be rendered has to fit the relay's row (400 KB in DynamoDB), with room for the
  /// rest. Where it is more, the renderer is at fault and not a post.
  private static final int MOST = 300_000;

  private final Workshop.Stock stock;
  private final String build;
  private final Snapshots snapshots;
  private final Hold hold;

  PagePress(Workshop.Stock stock, String build, Snapshots snapshots, Hold hold) {
    this.stock = stock;
    this.build = build;
    this.snapshots = snapshots;
    this.hold = hold;
  }

  /// Delivers all of an edition.
  ///
  /// @return progress with what its pages lack; empty if someone else has taken over
  Optional<Progress> deliver(long revision, Edition edition, Progress before) {
    var after = after(edition, before);
    var delivery = delivery(revision);
    var done =
        hold.keep()
            && delivery.put(edition.posts())
            && hold.keep()
            && delivery.put(edition.lists())
            && (!edition.concernsTheSite() || stock.site().renewFront())
            && hold.keep()
            && delivery.remove(edition.removals())
            && (!isLeftOut(edition, after) || stock.site().renewFront());
    return noted(done, edition, before, after);
  }

  /// Delivers the posts of an edition that has nothing else.
  Optional<Progress> deliverPosts(long revision, Edition edition, Progress before) {
    var after = after(edition, before);
    var done = hold.keep() && delivery(revision).put(edition.posts());
    return noted(done, edition, before, after);
  }

  /// Delivers those posts of an edition that have no page yet.
  Optional<Progress> deliverMissing(long revision, Edition edition, Progress before) {
    var after = after(edition, before);
    var done = hold.keep() && delivery(revision).putMissing(edition.posts());
    return noted(done, edition, before, after);
  }

  /// Says which of some pages are not there at all.
  Set<String> missing(long revision, List<String> keys) {
    return delivery(revision).missing(keys);
  }

  /// The front page may show a post that lost its page just now, for it looks for pages.
  private static boolean isLeftOut(Edition edition, Progress after) {
    return edition.removesAnyOf(after.omissions());
  }

  private Optional<Progress> noted(boolean done, Edition edition, Progress before, Progress after) {
    if (!done) {
      return Optional.empty();
    }
    edition
        .found()
        .forEach((omission, why) -> {
          if (!before.omissions().contains(omission)) {
            stock.omissions().add(snapshots.seen().id(), omission, why);
          }
        });
    return Optional.of(after);
  }

  private static Progress after(Edition edition, Progress before) {
    var omissions = edition.after(before.omissions());
    if (omissions.stream().map(Omission::text).mapToInt(String::length).sum() > MOST) {
      throw new IllegalStateException(
          "More of a relay can't be rendered than its row can name: the renderer is at fault. Its"
              + " pages stay as they are: go back to the version before.");
    }
    return before.without(omissions);
  }

  private Delivery delivery(long revision) {
    return new Delivery(stock.pages(), new Mark(revision, build), snapshots::latest);
  }
}
