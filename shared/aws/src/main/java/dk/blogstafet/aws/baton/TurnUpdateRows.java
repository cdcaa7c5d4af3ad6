package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.dynamodb.GuardedTransaction;
import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.turn.MailboxCode;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.baton.turn.TurnContact;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The rows of a turn's change. The turn's version protects everything that belongs to the turn;
/// only rows that other turns share have conditions of their own.
final class TurnUpdateRows {
  static final String DUE = "due";

  private final GuardedTransaction transaction;
  private final TurnUpdate update;
  private final Turn then;

  private TurnUpdateRows(GuardedTransaction transaction, TurnUpdate update) {
    this.transaction = transaction;
    this.update = update;
    this.then = update.then();
  }

  /// Adds the rows of a change to a transaction.
  static void add(GuardedTransaction transaction, TurnUpdate update) {
    new TurnUpdateRows(transaction, update).add();
  }

  private void add() {
    transaction.putIf(
        TurnRow.write(then), WriteCondition.precedes(TurnRow.VERSION, then.version()));
    transaction.put(TurnEventRow.write(then, update.event()));
    update
        .baton()
        .ifPresent(it ->
            transaction.putIf(
                RelayBatonRow.write(it),
                WriteCondition.precedes(RelayBatonRow.VERSION, it.version())));
    update.mails().forEach(it -> transaction.put(TurnMailTaskRow.write(it)));
    update
        .text()
        .ifPresent(it ->
            transaction.putIf(
                DraftRow.write(ManuscriptTableKeys.draft(then.key()), it), DraftRow.precedes(it)));
    update
        .approved()
        .ifPresent(it ->
            transaction.put(
                DraftRow.write(ManuscriptTableKeys.approved(then.key(), it.side()), it.content())));
    update.comments().forEach(it -> transaction.put(TurnCommentRow.write(then.key(), it)));
    update
        .source()
        .ifPresentOrElse(
            it ->
                update
                    .candidates()
                    .forEach(candidate ->
                        transaction.putIf(
                            TurnCandidateRow.write(it, candidate), TurnCandidateRow.WAITS)),
            () -> propose(update.candidates()));
    addDue();
    addMailbox();
  }

  /// Replaces the turn's candidates, unless there are no new ones.
  private void propose(List<TurnCandidate> candidates) {
    candidates.forEach(it -> transaction.put(TurnCandidateRow.write(then.key(), it)));
    if (!candidates.isEmpty()) {
      IntStream.rangeClosed(candidates.size() + 1, TurnCandidate.LIMIT)
          .forEach(it -> transaction.delete(ManuscriptTableKeys.candidate(then.key(), it)));
    }
  }

  private void addDue() {
    var due = then.due();
    if (update.seen().flatMap(Turn::due).equals(due)) {
      return;
    }
    var key = ManuscriptTableKeys.due(then.key());
    due.ifPresentOrElse(
        it -> transaction.put(TurnRow.writeKey(ItemReader.at(key), then.key()).moment(DUE, it)),
        () -> transaction.delete(key));
  }

  /// Opens the mailbox's turn with the first change, and closes it with the change that ends it:
  /// later ones must not close another turn of the mailbox.
  private void addMailbox() {
    update
        .seen()
        .or(() -> Optional.of(then))
        .flatMap(Turn::contact)
        .map(TurnContact::mailbox)
        .ifPresent(this::add);
  }

  private void add(MailboxCode mailbox) {
    var key = ManuscriptTableKeys.open(then.key().relay(), mailbox);
    if (update.seen().isEmpty()) {
      transaction.putUnique(TurnRow.writeKey(ItemReader.at(key), then.key()));
    }
    if (then.state().isFinal() && update.seen().stream().noneMatch(it -> it.state().isFinal())) {
      transaction.delete(key);
    }
    if (update.suppresses()) {
      transaction.put(ItemReader.at(ManuscriptTableKeys.suppressed(mailbox)));
    }
  }
}
