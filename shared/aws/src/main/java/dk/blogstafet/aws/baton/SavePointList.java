package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.turn.TurnKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The versions of a turn's save points, oldest first, in a row of their own: it finds the oldest
/// one without reading up to 30 texts.
record SavePointList(TurnKey turn, List<Integer> versions) {
  private static final String VERSIONS = "versions";

  /// Reads a turn's list. One GetItem.
  static SavePointList of(TableReader table, TurnKey turn) {
    var versions =
        table.get(ManuscriptTableKeys.savePointList(turn)).map(row -> row.texts(VERSIONS)).stream()
            .flatMap(List::stream)
            .map(Integer::valueOf)
            .toList();
    return new SavePointList(turn, versions);
  }

  /// Returns the list after a version was added and, if there are too many, the oldest removed.
  SavePointList with(int version) {
    var kept = versions.stream().skip(superseded().isPresent() ? 1 : 0);
    return new SavePointList(turn, Stream.concat(kept, Stream.of(version)).toList());
  }

  /// Returns the version that is removed when another is added.
  Optional<Integer> superseded() {
    return versions.size() < Draft.SAVE_POINTS
        ? Optional.empty()
        : Optional.of(versions.getFirst());
  }

  /// Returns the keys of the save points.
  List<RowKey> keys() {
    return versions.stream().map(it -> ManuscriptTableKeys.savePoint(turn, it)).toList();
  }

  ItemReader.ItemBuilder write() {
    return ItemReader.at(ManuscriptTableKeys.savePointList(turn))
        .texts(VERSIONS, versions.stream().map(String::valueOf).toList());
  }

  /// Requires that the stored list is this one.
  WriteCondition isUnchanged() {
    return WriteCondition.same(write(), List.of(VERSIONS));
  }
}
