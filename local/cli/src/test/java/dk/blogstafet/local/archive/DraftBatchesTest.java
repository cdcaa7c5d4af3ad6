package dk.blogstafet.local.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.change.PostDraft;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftBatchesTest {
  @Test
  void fillsEachBatchBeforeTheNext() {
    assertEquals(List.of(25, 25, 10), sizes(60, ""));
  }

  @Test
  void createsNoBatchFromNoDrafts() {
    assertEquals(List.of(), sizes(0, ""));
  }

  @Test
  void startsABatchBeforeTwoMegabytesAreFull() {
    assertEquals(List.of(11, 11, 3), sizes(25, "å".repeat(60_000)));
  }

  @Test
  void countsTheRowsOfOldAddresses() {
    var addresses = IntStream.range(0, 10).mapToObj(it -> "/" + it).toList();
    var draft = PostDraft.ofTeaser("T", "2015-01-01", "K", "R").withOldAddresses(addresses);

    assertEquals(
        List.of(5, 5, 2),
        DraftBatches.of(Collections.nCopies(12, draft)).stream().map(List::size).toList());
  }

  private static List<Integer> sizes(int count, String text) {
    var draft = new PostDraft("T", "2015-01-01", "K", "R", List.of(), text, null, null);
    var batches = DraftBatches.of(Collections.nCopies(count, draft));
    return batches.stream().map(List::size).toList();
  }
}
