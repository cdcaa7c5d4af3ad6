package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.rendering.Pages.PageProvenance;
import dk.blogstafet.relay.rendering.RenderOmission;
import dk.blogstafet.relay.rendering.RenderStates.RenderProgress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes a relay's batches while its lease is held, in the order in which readers may see the
/// pages.
final class LeasedPageWriter {
  /// The maximum size of the omissions in bytes. They must fit the relay's row (400 KB in DynamoDB)
  /// with room for the rest. More than this means that the renderer is at fault, not a post.
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

  /// Writes a whole batch.
  ///
  /// @return progress with the omissions of its pages; empty if another process has taken over
  Optional<RenderProgress> write(long revision, PageBatch batch, RenderProgress before) {
    var after = after(batch, before);
    var writer = delivery(revision);
    var done =
        relayLease.extend()
            && writer.put(batch.posts())
            && relayLease.extend()
            && writer.put(batch.lists())
            && (!batch.concernsTheSite() || stores.site().renewFront())
            && relayLease.extend()
            && writer.remove(batch.removals())
            && writer.remove(batch.formerAuthors())
            && (!hasLostPage(batch, after) || stores.site().renewFront());
    return noted(done, batch, before, after);
  }

  /// Writes the post pages of a batch, and then its authors' pages.
  Optional<RenderProgress> writePosts(long revision, PageBatch batch, RenderProgress before) {
    var after = after(batch, before);
    var writer = delivery(revision);
    var done =
        relayLease.extend()
            && writer.put(batch.posts())
            && relayLease.extend()
            && writer.put(batch.lists())
            && writer.remove(batch.formerAuthors());
    return noted(done, batch, before, after);
  }

  /// Writes those post pages of a batch that don't exist yet.
  Optional<RenderProgress> writeMissing(long revision, PageBatch batch, RenderProgress before) {
    var after = after(batch, before);
    var done = relayLease.extend() && delivery(revision).putMissing(batch.posts());
    return noted(done, batch, before, after);
  }

  /// Returns which of the keys have no page.
  Set<String> missing(long revision, List<String> keys) {
    return delivery(revision).missing(keys);
  }

  /// Returns whether a post has just lost its page. The front page depends on which pages exist.
  private static boolean hasLostPage(PageBatch batch, RenderProgress after) {
    return batch.removesAnyOf(after.omissions());
  }

  private Optional<RenderProgress> noted(
      boolean done, PageBatch batch, RenderProgress before, RenderProgress after) {
    if (!done) {
      return Optional.empty();
    }
    batch
        .newOmissions()
        .forEach((omission, why) -> {
          if (!before.omissions().contains(omission)) {
            stores.omissions().add(reader.seen().id(), omission, why);
          }
        });
    return Optional.of(batch.and(after));
  }

  private static RenderProgress after(PageBatch batch, RenderProgress before) {
    var omissions = batch.omissionsAfter(before.omissions());
    if (omissions.stream().map(RenderOmission::text).mapToInt(String::length).sum() > MOST) {
      throw new IllegalStateException(
          "Too many posts of a relay can't be rendered: the renderer is at fault. Its"
              + " pages stay as they are: roll back to the previous version.");
    }
    return before.withOmissions(omissions);
  }

  private ConditionalPageWriter delivery(long revision) {
    return new ConditionalPageWriter(
        stores.pages(), new PageProvenance(revision, build), reader::latest);
  }
}
