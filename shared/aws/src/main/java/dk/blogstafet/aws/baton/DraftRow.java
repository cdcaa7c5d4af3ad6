package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.turn.TurnKey;

/// A version of a text as a row.
final class DraftRow {
  private static final String VERSION = "version";
  private static final String CONTENT = "content";

  private DraftRow() {}

  /// @param key of the latest version or of a save point
  static ItemReader.ItemBuilder write(RowKey key, Draft draft) {
    return TurnRow.writeKey(ItemReader.at(key), draft.turn())
        .number(VERSION, draft.version())
        .map(CONTENT, write(draft.content()))
        .moment("begun", draft.begun())
        .moment("saved", draft.saved());
  }

  /// Writes a text that a side approved.
  static ItemReader.ItemBuilder write(RowKey key, DraftContent content) {
    return ItemReader.at(key).map(CONTENT, write(content));
  }

  /// Reads the text of a row.
  static DraftContent readContentOf(ItemReader row) {
    return readContent(row.map(CONTENT));
  }

  static Draft read(ItemReader row) {
    return new Draft(
        TurnRow.readKey(row),
        row.integer(VERSION),
        readContentOf(row),
        row.moment("begun"),
        row.moment("saved"));
  }

  /// Returns what replaces an erased text: no version can be saved over it.
  static ItemReader.ItemBuilder erased(TurnKey turn) {
    return ItemReader.at(ManuscriptTableKeys.draft(turn)).flag("erased", true);
  }

  static boolean isErased(ItemReader row) {
    return !row.has(VERSION);
  }

  /// Requires that the latest version is the one before this one.
  static WriteCondition precedes(Draft draft) {
    return WriteCondition.precedes(VERSION, draft.version());
  }

  /// Requires that the latest version is this one.
  static WriteCondition isLatest(Draft draft) {
    return WriteCondition.is(VERSION, draft.version());
  }

  /// Requires that there is no text, or that it is erased.
  static WriteCondition hasNone() {
    return WriteCondition.lacks(VERSION);
  }

  private static ItemReader.ItemBuilder write(DraftContent content) {
    return ItemReader.within()
        .text("title", content.title())
        .text("category", content.category())
        .text("teaser", content.teaser())
        .text("text", content.text())
        .text("name", content.name())
        .text("jobTitle", content.jobTitle())
        .text("workplace", content.workplace())
        .text("side", content.side());
  }

  private static DraftContent readContent(ItemReader map) {
    return new DraftContent(
        map.text("title"),
        map.text("category"),
        map.text("teaser"),
        map.text("text"),
        map.text("name"),
        map.text("jobTitle"),
        map.text("workplace"),
        map.text("side"));
  }
}
