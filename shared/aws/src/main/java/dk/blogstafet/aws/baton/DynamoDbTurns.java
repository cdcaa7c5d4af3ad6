package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.dynamodb.BatchDelete;
import dk.blogstafet.aws.dynamodb.GuardedTransaction;
import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.baton.ApprovedText;
import dk.blogstafet.baton.RelayBaton;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.turn.MailboxCode;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Turns in the manuscripts table.
public final class DynamoDbTurns implements Turns {
  private final TableReader table;
  private final InstantSource clock;

  /// Creates the store.
  ///
  /// @param clock decides when candidates expire
  public DynamoDbTurns(TableReader manuscripts, InstantSource clock) {
    this.table = manuscripts;
    this.clock = clock;
  }

  /// One GetItem.
  @Override
  public Optional<Turn> find(TurnKey turn) {
    return table.get(ManuscriptTableKeys.turn(turn)).map(TurnRow::read);
  }

  /// One Query for each 1 MB of turns (about 700).
  @Override
  public List<Turn> newest(RelayId relay, int limit) {
    return table.last(ManuscriptTableKeys.turnsOf(relay), limit, TurnRow::read);
  }

  /// One GetItem.
  @Override
  public RelayBaton baton(RelayId relay) {
    return table
        .get(ManuscriptTableKeys.baton(relay))
        .map(RelayBatonRow::read)
        .orElseGet(() -> RelayBaton.none(relay));
  }

  /// One GetItem.
  @Override
  public Optional<TurnKey> open(RelayId relay, MailboxCode mailbox) {
    return table.get(ManuscriptTableKeys.open(relay, mailbox)).map(TurnRow::readKey);
  }

  /// One GetItem.
  @Override
  public boolean isSuppressed(MailboxCode mailbox) {
    return table.get(ManuscriptTableKeys.suppressed(mailbox)).isPresent();
  }

  /// One Query for each 1 MB of turns that need the clock, now or later (about 8,000).
  @Override
  public List<TurnKey> due(Instant now, int limit) {
    var isDue = WriteCondition.atMost(TurnUpdateRows.DUE, now.toEpochMilli());
    return table.matching(ManuscriptTableKeys.allDue(), isDue, Integer.MAX_VALUE, it -> it).stream()
        .sorted(Comparator.comparing(it -> it.moment(TurnUpdateRows.DUE)))
        .limit(limit)
        .map(TurnRow::readKey)
        .toList();
  }

  /// One TransactWriteItems of up to 100 rows. An erasure reads the draft, the comments, the
  /// candidates and the log first and deletes them, except the draft and the log: if a concurrent
  /// change then keeps the turn as it is, its repetition deletes the rest.
  @Override
  public boolean update(TurnUpdate update) {
    var transaction = new GuardedTransaction(table);
    TurnUpdateRows.add(transaction, update);
    if (update.erases()) {
      erase(update.then().key(), transaction);
      if (update.then().post().isEmpty()) {
        eraseReasons(update.then().key(), transaction);
      }
    }
    return transaction.write();
  }

  /// The draft is replaced rather than deleted, so that a save on its way fails.
  private void erase(TurnKey turn, GuardedTransaction transaction) {
    var draft = new DynamoDbDrafts(table).find(turn);
    var points = SavePointList.of(table, turn);
    var keys = new ArrayList<RowKey>(points.keys());
    keys.addAll(table.all(ManuscriptTableKeys.comments(turn), ItemReader::key));
    keys.addAll(table.all(ManuscriptTableKeys.candidates(turn), ItemReader::key));
    for (var side : ApprovedText.ApprovingSide.values()) {
      keys.add(ManuscriptTableKeys.approved(turn, side));
    }
    new BatchDelete(table).delete(keys);
    transaction.delete(ManuscriptTableKeys.savePointList(turn));
    transaction.putIf(
        DraftRow.erased(turn), draft.map(DraftRow::isLatest).orElseGet(DraftRow::hasNone));
  }

  private void eraseReasons(TurnKey turn, GuardedTransaction transaction) {
    for (var row : table.all(ManuscriptTableKeys.events(turn), it -> it)) {
      var event = TurnEventRow.read(row);
      if (!event.reason().isEmpty()) {
        transaction.put(TurnEventRow.write(row.key(), event.withoutReason()));
      }
    }
  }

  /// One Query for each 1 MB of entries (about 7,000).
  @Override
  public List<TurnEvent> events(TurnKey turn) {
    return table.all(ManuscriptTableKeys.events(turn), TurnEventRow::read);
  }

  /// One Query for each 1 MB of comments (all 100, if they are not the longest).
  @Override
  public List<TurnComment> comments(TurnKey turn) {
    return table.all(ManuscriptTableKeys.comments(turn), TurnCommentRow::read);
  }

  /// One Query.
  @Override
  public List<TurnCandidate> candidates(TurnKey turn) {
    return table.all(ManuscriptTableKeys.candidates(turn), it -> it).stream()
        .filter(it -> !RowExpiry.isOver(it, clock.instant()))
        .map(TurnCandidateRow::read)
        .toList();
  }
}
