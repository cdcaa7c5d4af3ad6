package dk.blogstafet.local.archive;

import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Splits posts into batches that fit one change each: a transaction of the database has a limit of
/// 100 rows and of 4 MB, and a batch uses at most half of the latter.
public final class DraftBatches {
  private static final int BYTES = 2 << 20;

  /// The maximum number of bytes per character (a char) in UTF-8.
  private static final int BYTES_PER_CHAR = 3;

  private DraftBatches() {}

  /// Returns items in their order, as batches.
  ///
  /// @param characters returns the length of an item's longest texts
  /// @param rows returns the number of rows that an item takes
  public static <T> List<List<T>> of(
      List<T> all, ToIntFunction<T> characters, ToIntFunction<T> rows) {
    var batches = new ArrayList<List<T>>();
    var bytes = 0;
    var taken = 0;
    for (var one : all) {
      var more = characters.applyAsInt(one) * BYTES_PER_CHAR;
      bytes += more;
      taken += rows.applyAsInt(one);
      if (batches.isEmpty() || bytes > BYTES || taken > Publisher.ROWS) {
        batches.add(new ArrayList<>());
        bytes = more;
        taken = rows.applyAsInt(one);
      }
      batches.getLast().add(one);
    }
    return batches;
  }

  /// Returns drafts in their order, as batches.
  public static List<List<PostDraft>> of(List<PostDraft> drafts) {
    return of(drafts, DraftBatches::characters, Publisher::rows);
  }

  /// Returns the length of a draft's longest texts.
  private static int characters(PostDraft draft) {
    return Stream.of(draft.title(), draft.teaser(), draft.text(), draft.link())
        .mapToInt(text -> text == null ? 0 : text.length())
        .sum();
  }
}
