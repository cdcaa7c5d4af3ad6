package dk.blogstafet.relay.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every store of indexes does.
public abstract class SearchIndexesContract {
  private final IndexGeneration first = IndexGeneration.after(0);
  private final IndexGeneration second = IndexGeneration.after(1);

  /// Returns a store without indexes.
  protected abstract SearchIndexes indexes();

  @Test
  void returnsWhatWasStored() {
    var indexes = indexes();
    var index = index();

    assertEquals(Optional.empty(), indexes.find(first));
    indexes.put(first, index);

    assertArrayEquals(index.bytes(), indexes.find(first).orElseThrow().bytes());
    assertEquals(List.of(first), indexes.generations());
    indexes.remove(first);
    indexes.remove(first);
    assertEquals(List.of(), indexes.generations());
  }

  @Test
  void replacesOnlyThePointerThatWasSeen() {
    var indexes = indexes();

    assertEquals(Optional.empty(), indexes.pointer());
    assertTrue(indexes.point(pointer(first), Optional.empty()));
    assertFalse(indexes.point(pointer(second), Optional.empty()));
    var seen = indexes.pointer();
    assertEquals(pointer(first), seen.orElseThrow().pointer());
    assertTrue(indexes.point(pointer(second), seen));
    assertFalse(indexes.point(pointer(first), seen));
    assertEquals(pointer(second), indexes.pointer().orElseThrow().pointer());
  }

  private static IndexPointer pointer(IndexGeneration generation) {
    var revisions =
        Map.of(new RelayId("broer"), new Revision(7), new RelayId("veje"), Revision.NONE);
    return new IndexPointer(SearchIndex.FORMAT, "posts", generation, true, revisions);
  }

  private static SearchIndex index() {
    var builder = new IndexBuilder();
    builder.add(new RelayId("broer"), DomainSamples.post(1, "2026-01-02", DomainSamples.LEDELSE));
    return builder.addedTo(SearchIndex.EMPTY, Set.of());
  }
}
