package dk.blogstafet.baton;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What differs between two versions of a text: whole fields, and paragraphs of the text.
public final class DraftDifference {
  /// The maximum number of pairs of paragraphs that are compared. Longer texts that differ in more
  /// are one change.
  private static final int PAIRS = 1_000_000;

  private final List<TextChange> changes = new ArrayList<>();

  private DraftDifference() {}

  /// A change.
  ///
  /// @param field name in the API, such as `title`
  /// @param before empty if something was added
  /// @param after empty if something was deleted
  public record TextChange(String field, String before, String after) {}

  /// Returns the changes in the order of the page.
  public static List<TextChange> between(DraftContent before, DraftContent after) {
    var difference = new DraftDifference();
    difference.field("title", before, after, DraftContent::title);
    difference.field("category", before, after, DraftContent::category);
    difference.field("teaser", before, after, DraftContent::teaser);
    difference.text(paragraphs(before.text()), paragraphs(after.text()));
    difference.field("author", before, after, DraftContent::name);
    difference.field("authorTitle", before, after, DraftContent::jobTitle);
    difference.field("workplace", before, after, DraftContent::workplace);
    difference.field("side", before, after, DraftContent::side);
    return List.copyOf(difference.changes);
  }

  private void field(
      String name, DraftContent before, DraftContent after, Function<DraftContent, String> value) {
    add(name, value.apply(before), value.apply(after));
  }

  private void add(String field, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new TextChange(field, before, after));
    }
  }

  private static List<String> paragraphs(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\n\\s*\n"));
  }

  /// Compares what is between the paragraphs that both begin and end with.
  private void text(List<String> before, List<String> after) {
    var shorter = Math.min(before.size(), after.size());
    var start = 0;
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    var end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    var old = before.subList(start, before.size() - end);
    var now = after.subList(start, after.size() - end);
    if ((long) old.size() * now.size() > PAIRS) {
      addText(old, now);
    } else {
      compare(old, now);
    }
  }

  private void addText(List<String> old, List<String> now) {
    add("text", String.join("\n\n", old), String.join("\n\n", now));
  }

  /// Keeps the longest sequence of paragraphs that both have.
  private void compare(List<String> old, List<String> now) {
    var common = common(old, now);
    var i = 0;
    var j = 0;
    var fromI = 0;
    var fromJ = 0;
    while (i < old.size() && j < now.size()) {
      if (old.get(i).equals(now.get(j))) {
        addText(old.subList(fromI, i), now.subList(fromJ, j));
        i++;
        j++;
        fromI = i;
        fromJ = j;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    addText(old.subList(fromI, old.size()), now.subList(fromJ, now.size()));
  }

  /// Returns the length of the longest common sequence from each pair of paragraphs on.
  private static int[][] common(List<String> old, List<String> now) {
    var common = new int[old.size() + 1][now.size() + 1];
    for (var i = old.size() - 1; i >= 0; i--) {
      for (var j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
