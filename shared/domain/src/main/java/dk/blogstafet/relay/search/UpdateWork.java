package dk.blogstafet.relay.search;

import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.SiteSnapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// One attempt to bring the index up to date.
final class UpdateWork {
  private final Optional<IndexPointer> base;
  private final IndexDraft draft;
  private final Map<RelayId, Revision> revisions = new HashMap<>();
  private boolean isPurged;

  private UpdateWork(Optional<IndexPointer> base, SearchIndex index) {
    this.base = base;
    this.draft = new IndexDraft(index);
    base.ifPresent(it -> revisions.putAll(it.revisions()));
  }

  /// Starts from the index that a pointer names; from none if it is gone.
  static UpdateWork on(Optional<IndexPointer> pointer, SearchIndexes indexes) {
    var index = pointer.flatMap(it -> indexes.find(it.generation()));
    var base = pointer.filter(_ -> index.isPresent());
    return new UpdateWork(base, index.orElse(SearchIndex.EMPTY));
  }

  /// Indexes the relays that are behind, as long as there is time.
  void indexRelays(SiteSnapshot site, Posts posts, BooleanSupplier hasTime) {
    for (var snapshot : site.relays()) {
      var indexed = revisions.getOrDefault(snapshot.id(), Revision.NONE);
      if (!indexed.equals(snapshot.revision()) && hasTime.getAsBoolean()) {
        isPurged |= new RelayIndexing(posts, draft).update(snapshot, indexed);
        revisions.put(snapshot.id(), snapshot.revision());
      }
    }
  }

  /// Returns whether there is a new index to store.
  boolean isChanged() {
    return base.isEmpty() || draft.isChanged();
  }

  SearchIndex index() {
    return draft.finish();
  }

  /// Returns the pointer to the result: to a new generation only if the index changed.
  IndexPointer pointer(String origin, IndexGeneration next) {
    var generation = isChanged() ? next : base.orElseThrow().generation();
    var isAlone = isPurged || (!isChanged() && base.orElseThrow().isAlone());
    return new IndexPointer(SearchIndex.FORMAT, origin, generation, isAlone, revisions);
  }

  IndexUpdate outcome(SiteSnapshot site) {
    var behind =
        site.relays().stream()
            .filter(snapshot -> !snapshot.revision().equals(revisions.get(snapshot.id())))
            .count();
    return behind > 0
        ? new IndexUpdate.PartlyIndexed(Math.toIntExact(behind))
        : new IndexUpdate.FullyIndexed(isChanged() ? index().posts().size() : 0, isChanged());
  }
}
