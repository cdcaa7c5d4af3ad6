package dk.blogstafet.relay.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.rendering.Pages.PageMetadata;
import dk.blogstafet.relay.rendering.Pages.PageProvenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// The contract of every adapter of [Pages]. Each test has its own folder.
public abstract class PagesContract {
  private static final PageProvenance MARK = new PageProvenance(7, "build-1");

  private final String folder = UUID.randomUUID() + "/";

  /// Returns the adapter under test.
  protected abstract Pages pages();

  @Test
  void findsNoMissingPage() {
    assertEquals(Optional.empty(), pages().find(folder + "nothing"));
  }

  @Test
  void returnsTheMetadataOfAKey() {
    var page = page("index.html", "<p>Velfærd");

    assertTrue(pages().put(page, MARK, Optional.empty()));

    var metadata = pages().find(page.key()).orElseThrow();
    assertEquals(page.digest(), metadata.digest());
    assertEquals(MARK, metadata.provenance());
    assertFalse(metadata.tag().isEmpty());
  }

  @Test
  void createsNoPageOverAnExistingOne() {
    pages().put(page("a", "first"), MARK, Optional.empty());

    var second = pages().put(page("a", "second"), MARK, Optional.empty());

    assertFalse(second);
    assertEquals(page("a", "first").digest(), digest("a"));
  }

  @Test
  void keepsTheCurrentVersionWhenOldOnesAreDeleted() {
    pages().put(page("a", "first"), MARK, Optional.empty());
    pages().put(page("a", "second"), MARK, pages().find(folder + "a"));

    pages().deleteOldVersions(folder);

    assertEquals(page("a", "second").digest(), digest("a"));
  }

  @Test
  void replacesOnlyTheSeenPage() {
    pages().put(page("a", "first"), MARK, Optional.empty());
    var seen = pages().find(folder + "a");

    assertTrue(pages().put(page("a", "second"), new PageProvenance(8, "build-1"), seen));

    assertEquals(page("a", "second").digest(), digest("a"));
    assertEquals(8, pages().find(folder + "a").orElseThrow().provenance().revision());
  }

  @Test
  void replacesNothingElse() {
    pages().put(page("a", "first"), MARK, Optional.empty());
    var seen = pages().find(folder + "a");
    pages().put(page("a", "second"), MARK, seen);

    var late = pages().put(page("a", "third"), MARK, seen);

    assertFalse(late);
    assertEquals(page("a", "second").digest(), digest("a"));
  }

  @Test
  void replacesNothingThatIsGone() {
    pages().put(page("a", "first"), MARK, Optional.empty());
    var seen = pages().find(folder + "a").orElseThrow();
    pages().remove(folder + "a", seen);

    var late = pages().put(page("a", "second"), MARK, Optional.of(seen));

    assertFalse(late);
    assertEquals(Optional.empty(), pages().find(folder + "a"));
  }

  @Test
  void removesOnlyTheSeenPage() {
    pages().put(page("a", "first"), MARK, Optional.empty());
    var seen = pages().find(folder + "a").orElseThrow();

    assertTrue(pages().remove(folder + "a", seen));

    assertEquals(Optional.empty(), pages().find(folder + "a"));
  }

  @Test
  void removesNothingElse() {
    pages().put(page("a", "first"), MARK, Optional.empty());
    var seen = pages().find(folder + "a").orElseThrow();
    pages().put(page("a", "second"), MARK, Optional.of(seen));

    assertFalse(pages().remove(folder + "a", seen));

    assertEquals(page("a", "second").digest(), digest("a"));
  }

  @Test
  void findsItFineIfNothingIsLeftToRemove() {
    pages().put(page("a", "first"), MARK, Optional.empty());
    var seen = pages().find(folder + "a").orElseThrow();
    pages().remove(folder + "a", seen);

    assertTrue(pages().remove(folder + "a", seen));
  }

  @Test
  void listsKeysWithAPrefixInOrder() {
    for (var name : List.of("b/2", "b/10", "a/1", "c/1", "b/1/index.html")) {
      pages().put(page(name, name), MARK, Optional.empty());
    }

    var keys = pages().keys(folder + "b/", Optional.empty(), 1_000);

    assertEquals(keys("b/1/index.html", "b/10", "b/2"), keys);
  }

  @Test
  void listsKeysInSlices() {
    for (var name : List.of("1", "2", "3", "4", "5")) {
      pages().put(page(name, name), MARK, Optional.empty());
    }

    var first = pages().keys(folder, Optional.empty(), 2);
    var second = pages().keys(folder, Optional.of(first.getLast()), 2);
    var third = pages().keys(folder, Optional.of(second.getLast()), 2);

    assertEquals(keys("1", "2"), first);
    assertEquals(keys("3", "4"), second);
    assertEquals(keys("5"), third);
  }

  @Test
  void acceptsOneOfManyFirstWriters() throws Exception {
    var winners = race(Optional.empty());

    assertWonBy(winners);
  }

  @Test
  void acceptsOneOfManyReplacements() throws Exception {
    pages().put(page("raced", "first"), MARK, Optional.empty());

    var winners = race(pages().find(folder + "raced"));

    assertNotEquals(page("raced", "first").digest(), digest("raced"));
    assertWonBy(winners);
  }

  /// Runs many writers at once; returns the digests of those that were told that they won.
  private List<String> race(Optional<PageMetadata> seen) throws Exception {
    var attempts = new ArrayList<Callable<List<String>>>();
    for (var writer = 0; writer < 8; writer++) {
      var page = page("raced", "by " + writer);
      attempts.add(() -> pages().put(page, MARK, seen) ? List.of(page.digest()) : List.of());
    }
    var winners = new ArrayList<String>();
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var attempt : writers.invokeAll(attempts)) {
        winners.addAll(attempt.get());
      }
    }
    return winners;
  }

  /// Requires that one page is stored, and that no other writer believes that it won. The winner
  /// may not know it, if its response was lost.
  private void assertWonBy(List<String> winners) {
    assertTrue(winners.isEmpty() || winners.equals(List.of(digest("raced"))));
  }

  private String digest(String name) {
    return pages().find(folder + name).orElseThrow().digest();
  }

  private RenderedPage page(String name, String text) {
    return new RenderedPage(folder + name, "text/html; charset=utf-8", text.getBytes(UTF_8));
  }

  private List<String> keys(String... names) {
    return List.of(names).stream().map(name -> folder + name).toList();
  }
}
