package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Pages.PageProvenance;
import dk.blogstafet.page.RenderOmission;
import dk.blogstafet.page.RenderStates.RenderProgress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Delivers a relay's editions while its lease is held, in the order in which readers may see them.
final class LeasedPageWriter {
  /// What can't be rendered has to fit the relay's row (400 KB in DynamoDB), with room for the
  /// rest. Where it is more, the renderer is at fault and not a post.
  private static final int MOST = 300_000;

  private final RenewalEngine.RenewalStores stores;
  private final String build;
  private final SnapshotReader reader;
  private final RelayLease relayLease;

  LeasedPageWriter(
      RenewalEngine.RenewalStores renewalStores,
      String build,
      SnapshotReader snapshotReader,
      RelayLease lease) {
    this.stores = renewalStores;
    this.build = build;
    this.reader = snapshotReader;
    this.relayLease = lease;
  }

  /// Delivers all of an edition.
  ///
  /// @return progress with what its pages lack; empty if someone else has taken over
  Optional<RenderProgress> deliver(long revision, PageBatch batch, RenderProgress before) {
    var after = after(batch, before);
    var writer = delivery(revision);
    var done =
        relayLease.keep()
            && writer.put(batch.posts())
            && relayLease.keep()
            && writer.put(batch.lists())
            && (!batch.concernsTheSite() || stores.site().renewFront())
            && relayLease.keep()
            && writer.remove(batch.removals())
            && (!isLeftOut(batch, after) || stores.site().renewFront());
    return noted(done, batch, before, after);
  }

  /// Delivers the posts of an edition that has nothing else.
  Optional<RenderProgress> deliverPosts(long revision, PageBatch batch, RenderProgress before) {
    var after = after(batch, before);
    var done = relayLease.keep() && delivery(revision).put(batch.posts());
    return noted(done, batch, before, after);
  }

  /// Delivers those posts of an edition that have no page yet.
  Optional<RenderProgress> deliverMissing(long revision, PageBatch batch, RenderProgress before) {
    var after = after(batch, before);
    var done = relayLease.keep() && delivery(revision).putMissing(batch.posts());
    return noted(done, batch, before, after);
  }

  /// Says which of some pages are not there at all.
  Set<String> missing(long revision, List<String> keys) {
    return delivery(revision).missing(keys);
  }

  /// The front page may show a post that lost its page just now, for it looks for pages.
  private static boolean isLeftOut(PageBatch batch, RenderProgress after) {
    return batch.removesAnyOf(after.omissions());
  }

  private Optional<RenderProgress> noted(
      boolean done, PageBatch batch, RenderProgress before, RenderProgress after) {
    if (!done) {
      return Optional.empty();
    }
    batch
        .found()
        .forEach((omission, why) -> {
          if (!before.omissions().contains(omission)) {
            stores.omissions().add(reader.seen().id(), omission, why);
          }
        });
    return Optional.of(after);
  }

  private static RenderProgress after(PageBatch batch, RenderProgress before) {
    var omissions = batch.after(before.omissions());
    if (omissions.stream().map(RenderOmission::text).mapToInt(String::length).sum() > MOST) {
      throw new IllegalStateException(
          "More of a relay can't be rendered than its row can name: the renderer is at fault. Its"
              + " pages stay as they are: go back to the version before.");
    }
    return before.without(omissions);
  }

  private ConditionalPageWriter delivery(long revision) {
    return new ConditionalPageWriter(
        stores.pages(), new PageProvenance(revision, build), reader::latest);
  }
}
