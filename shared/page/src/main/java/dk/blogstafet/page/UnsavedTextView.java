package dk.blogstafet.page;

import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A text that could not be saved. The page has all of it, so that nothing is lost.
///
/// @param explanation why it is not saved, and what to do
/// @param version of the draft that a save replaces
/// @param theirs the version that was saved instead
public record UnsavedTextView(
    TurnView page,
    UnsavedReason reason,
    String explanation,
    int version,
    DraftContent content,
    FormErrorsView flaws,
    Optional<DraftContent> theirs) {
  /// A field of the version that was saved instead.
  ///
  /// @param rows its height in lines
  record TheirField(String name, String label, String value, int rows) {}

  LocalizedMessages words() {
    return page.words();
  }

  /// Returns the fields of the version that was saved instead, as far as they differ.
  List<TheirField> different() {
    return theirs.stream().flatMap(this::different).toList();
  }

  private Stream<TheirField> different(DraftContent other) {
    return Stream.of(
            field("title", other, DraftContent::title, 2),
            field("category", other, DraftContent::category, 2),
            field("teaser", other, DraftContent::teaser, 4),
            field("text", other, DraftContent::text, 12),
            field("name", other, DraftContent::name, 2),
            field("job", other, DraftContent::jobTitle, 2),
            field("workplace", other, DraftContent::workplace, 2),
            field("side", other, DraftContent::side, 2))
        .flatMap(Optional::stream);
  }

  private Optional<TheirField> field(
      String name, DraftContent other, Function<DraftContent, String> value, int rows) {
    var label = words().text(name.equals("job") ? "turn.job" : "field." + name);
    return value.apply(other).equals(value.apply(content))
        ? Optional.empty()
        : Optional.of(new TheirField(name, label, value.apply(other), rows));
  }

  String text(String part) {
    return words().text("turn." + reason.label() + part);
  }
}
