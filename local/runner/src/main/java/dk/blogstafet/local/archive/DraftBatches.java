package dk.blogstafet.local.archive;

import dk.blogstafet.relay.PostDraft;
import dk.blogstafet.relay.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Parts drafts into batches that fit one change each: a transaction of the database has a limit of
/// 4 MB, and half of it is enough.
public final class DraftBatches {
  private static final int BYTES = 2 << 20;

  /// The most bytes that a character (a char) takes in UTF-8.
  private static final int BYTES_PER_CHAR = 3;

  private DraftBatches() {}

  /// Things in their order, as batches.
  ///
  /// @param draft the draft that stands for a thing
  public static <T> List<List<T>> of(List<T> all, Function<T, PostDraft> draft) {
    var batches = new ArrayList<List<T>>();
    var bytes = 0;
    for (var one : all) {
      var more = bytes(draft.apply(one));
      bytes += more;
      if (batches.isEmpty() || bytes > BYTES || batches.getLast().size() == Publisher.BATCH) {
        batches.add(new ArrayList<>());
        bytes = more;
      }
      batches.getLast().add(one);
    }
    return batches;
  }

  private static int bytes(PostDraft draft) {
    var lengths =
        Stream.of(draft.title(), draft.teaser(), draft.text(), draft.link())
            .mapToInt(text -> text == null ? 0 : text.length());
    return lengths.sum() * BYTES_PER_CHAR;
  }
}
