package dk.blogstafet.local.archive;

import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Splits drafts into batches that fit one change each: a transaction of the database has a limit
/// of 4 MB, and a batch uses at most half of it.
public final class DraftBatches {
  private static final int BYTES = 2 << 20;

  /// The maximum number of bytes per character (a char) in UTF-8.
  private static final int BYTES_PER_CHAR = 3;

  private DraftBatches() {}

  /// Returns items in their order, as batches.
  ///
  /// @param characters returns the length of an item's longest texts
  public static <T> List<List<T>> of(List<T> all, ToIntFunction<T> characters) {
    var batches = new ArrayList<List<T>>();
    var bytes = 0;
    for (var one : all) {
      var more = characters.applyAsInt(one) * BYTES_PER_CHAR;
      bytes += more;
      if (batches.isEmpty() || bytes > BYTES || batches.getLast().size() == Publisher.BATCH) {
        batches.add(new ArrayList<>());
        bytes = more;
      }
      batches.getLast().add(one);
    }
    return batches;
  }

  /// Returns the length of a draft's longest texts.
  public static int characters(PostDraft draft) {
    return Stream.of(draft.title(), draft.teaser(), draft.text(), draft.link())
        .mapToInt(text -> text == null ? 0 : text.length())
        .sum();
  }
}
