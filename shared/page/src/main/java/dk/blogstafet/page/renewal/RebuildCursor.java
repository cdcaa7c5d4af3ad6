package dk.blogstafet.page.renewal;

import dk.blogstafet.page.YearPage;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PostCounts;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.rendering.RenderStates.RenderProgress;
import java.time.LocalDate;
import java.util.Optional;

/// Where a full rebuild continues.
///
/// @param build the renderer build; another build starts over
/// @param revision the relay's revision when the cursor was stored. A page in the middle of a year
///   is valid only if the relay hasn't changed since
/// @param category the category's slug, in stage CATEGORIES
/// @param number the page within the year
/// @param after the last post of the page before
/// @param key the last newsletter issue rendered, in stage FRONTS; the last key examined for orphan
///   pages, in stage SWEEP
record RebuildCursor(
    String build,
    long revision,
    RebuildStage stage,
    String category,
    int year,
    int number,
    Optional<PostPosition> after,
    String key) {
  /// The stages, in order.
  enum RebuildStage {
    POSTS,
    CATEGORIES,
    AUTHORS,
    FRONTS,
    SWEEP,
    CARDS
  }

  private static final String GAP = "|";

  static RebuildCursor start(String build) {
    return at(build, RebuildStage.POSTS);
  }

  /// Returns where a rebuild continues so that it renders all authors' pages; empty if it does so
  /// anyway.
  static Optional<String> atAuthors(RenderProgress progress) {
    var cursor = progress.cursor().map(RebuildCursor::parse);
    return cursor.filter(it -> it.stage().compareTo(RebuildStage.AUTHORS) < 0).isPresent()
        ? Optional.empty()
        : Optional.of(
            at(cursor.map(RebuildCursor::build).orElse(progress.build()), RebuildStage.AUTHORS)
                .print());
  }

  static RebuildCursor at(String build, RebuildStage stage) {
    return new RebuildCursor(build, 0, stage, "", 0, 1, Optional.empty(), "");
  }

  RebuildCursor atYear(int then) {
    return new RebuildCursor(build, 0, stage, category, then, 1, Optional.empty(), "");
  }

  RebuildCursor atPage(int then, long seen, PostPosition last) {
    return new RebuildCursor(build, seen, stage, category, year, then, Optional.of(last), "");
  }

  RebuildCursor atCategory(String then) {
    return new RebuildCursor(build, 0, RebuildStage.CATEGORIES, then, 0, 1, Optional.empty(), "");
  }

  RebuildCursor atKey(String then) {
    return new RebuildCursor(build, 0, RebuildStage.SWEEP, "", 0, 1, Optional.empty(), then);
  }

  RebuildCursor atIssue(IssueId last) {
    return new RebuildCursor(
        build, 0, RebuildStage.FRONTS, "", 0, 1, Optional.empty(), last.text());
  }

  /// Returns whether a newsletter issue is to be rendered yet; they are in the order of their days.
  boolean isBefore(IssueId issue) {
    return key.isEmpty() || issue.compareTo(new IssueId(key)) > 0;
  }

  /// Returns how many posts are rendered before the cursor.
  int posts(PostCounts counts) {
    if (stage != RebuildStage.POSTS) {
      return counts.total();
    }
    var earlier =
        counts.years(Optional.empty()).stream()
            .filter(it -> it < year)
            .mapToInt(it -> counts.of(it, Optional.empty()))
            .sum();
    return earlier + (number - 1) * YearPage.SIZE;
  }

  String print() {
    var place = after.map(it -> it.date() + "#" + it.leg().number()).orElse("");
    return String.join(
        GAP,
        build,
        Long.toString(revision),
        stage.name(),
        category,
        Integer.toString(year),
        Integer.toString(number),
        place,
        key);
  }

  static RebuildCursor parse(String text) {
    var parts = text.split("\\" + GAP, -1);
    return new RebuildCursor(
        parts[0],
        Long.parseLong(parts[1]),
        RebuildStage.valueOf(parts[2]),
        parts[3],
        Integer.parseInt(parts[4]),
        Integer.parseInt(parts[5]),
        parts[6].isEmpty() ? Optional.empty() : Optional.of(place(parts[6])),
        parts[7]);
  }

  private static PostPosition place(String text) {
    var mark = text.indexOf('#');
    var date = LocalDate.parse(text.substring(0, mark));
    return new PostPosition(date, new Leg(Integer.parseInt(text.substring(mark + 1))));
  }
}
