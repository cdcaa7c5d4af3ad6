package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.dynamodb.ConditionalPut;
import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.dynamodb.TransactWrite;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.baton.ApprovedText;
import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.Drafts;
import dk.blogstafet.baton.turn.TurnKey;
import java.util.List;
import java.util.Optional;

/// The texts of turns in the manuscripts table.
public final class DynamoDbDrafts implements Drafts {
  private final TableReader table;

  public DynamoDbDrafts(TableReader manuscripts) {
    this.table = manuscripts;
  }

  /// One GetItem.
  @Override
  public Optional<Draft> find(TurnKey turn) {
    return table
        .get(ManuscriptTableKeys.draft(turn))
        .filter(row -> !DraftRow.isErased(row))
        .map(DraftRow::read);
  }

  /// One PutItem. For a save point, one GetItem and one TransactWriteItems of up to four rows.
  @Override
  public boolean save(Draft seen, Draft then) {
    var row = DraftRow.write(ManuscriptTableKeys.draft(then.turn()), then);
    return seen.isSavePoint(then.saved())
        ? saveBeside(seen, then, row)
        : ConditionalPut.write(table, row, DraftRow.precedes(then));
  }

  private boolean saveBeside(Draft seen, Draft then, ItemReader.ItemBuilder row) {
    var turn = then.turn();
    var listed = SavePointList.of(table, turn);
    var point = DraftRow.write(ManuscriptTableKeys.savePoint(turn, seen.version()), seen);
    var write =
        new TransactWrite(table)
            .put(row, DraftRow.precedes(then))
            .put(point, WriteCondition.ABSENT)
            .put(listed.with(seen.version()).write(), listed.isUnchanged());
    listed.superseded().ifPresent(it -> write.delete(ManuscriptTableKeys.savePoint(turn, it)));
    // A repeated save finds its own version.
    return write.write() instanceof TransactWrite.TransactWriteResult.Done
        || find(turn).equals(Optional.of(then));
  }

  /// One GetItem.
  @Override
  public Optional<DraftContent> approved(TurnKey turn, ApprovedText.ApprovingSide side) {
    return table.get(ManuscriptTableKeys.approved(turn, side)).map(DraftRow::readContentOf);
  }

  /// One Query for each 1 MB of texts.
  @Override
  public List<Draft> savePoints(TurnKey turn) {
    return table.last(ManuscriptTableKeys.savePoints(turn), Draft.SAVE_POINTS, DraftRow::read);
  }
}
