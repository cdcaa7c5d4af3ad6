package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.dynamodb.KeyRange;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.baton.ApprovedText;
import dk.blogstafet.baton.turn.MailboxCode;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.relay.RelayId;
import java.util.Locale;

/// The layout of the manuscripts table.
final class ManuscriptTableKeys {
  /// Sorts after every key with the same prefix: keys consist of `0-9A-Za-z#-_` only.
  private static final String END = "~";

  private static final String TURN = "turn#";
  private static final String EVENT = "event#";
  private static final String COMMENT = "comment#";
  private static final String CANDIDATE = "candidate#";
  private static final String POINT = "point#";
  private static final String DUE = "due";
  private static final String OUTBOX = "outbox";

  private ManuscriptTableKeys() {}

  static RowKey turn(TurnKey turn) {
    return new RowKey(turns(turn.relay()), TURN + digits(8, turn.number()));
  }

  /// A relay's turns in order of their numbers.
  static KeyRange turnsOf(RelayId relay) {
    return range(turns(relay), TURN);
  }

  static RowKey baton(RelayId relay) {
    return new RowKey(turns(relay), "baton");
  }

  static RowKey draft(TurnKey turn) {
    return new RowKey(parts(turn), "draft");
  }

  static RowKey savePoint(TurnKey turn, int version) {
    return new RowKey(parts(turn), POINT + digits(8, version));
  }

  /// A turn's save points, oldest first.
  static KeyRange savePoints(TurnKey turn) {
    return range(parts(turn), POINT);
  }

  /// The versions of a turn's save points, so that the oldest is found without reading texts.
  static RowKey savePointList(TurnKey turn) {
    return new RowKey(parts(turn), "points");
  }

  /// The text that a side approved last.
  static RowKey approved(TurnKey turn, ApprovedText.ApprovingSide side) {
    return new RowKey(parts(turn), "approved#" + side.name().toLowerCase(Locale.ROOT));
  }

  /// @param version of the turn after the event
  static RowKey event(TurnKey turn, int version) {
    return new RowKey(parts(turn), EVENT + digits(8, version));
  }

  /// A turn's log, oldest first.
  static KeyRange events(TurnKey turn) {
    return range(parts(turn), EVENT);
  }

  static RowKey comment(TurnKey turn, int number) {
    return new RowKey(parts(turn), COMMENT + digits(4, number));
  }

  /// A turn's comments in order of their numbers.
  static KeyRange comments(TurnKey turn) {
    return range(parts(turn), COMMENT);
  }

  static RowKey candidate(TurnKey turn, int number) {
    return new RowKey(parts(turn), CANDIDATE + number);
  }

  /// A turn's candidates in order of their numbers, which have one digit.
  static KeyRange candidates(TurnKey turn) {
    return range(parts(turn), CANDIDATE);
  }

  /// The marker of a turn that needs the clock.
  static RowKey due(TurnKey turn) {
    return new RowKey(DUE, turn.relay().slug() + "#" + turn.number());
  }

  /// All turns that need the clock, in no particular order.
  static KeyRange allDue() {
    return range(DUE, "");
  }

  /// A mailbox's turn in a relay that is not over.
  static RowKey open(RelayId relay, MailboxCode mailbox) {
    return new RowKey("mailbox#" + mailbox, "open#" + relay.slug());
  }

  /// The marker of a mailbox that gets no invitations.
  static RowKey suppressed(MailboxCode mailbox) {
    return new RowKey("mailbox#" + mailbox, "suppressed");
  }

  /// All outbox tasks share a partition. The sort key is the task's name, which is also in the
  /// stream record of a new task.
  static RowKey outboxTask(String name) {
    return new RowKey(OUTBOX, name);
  }

  static KeyRange outboxTasks() {
    return range(OUTBOX, "");
  }

  private static KeyRange range(String partition, String prefix) {
    return new KeyRange(partition, prefix.isEmpty() ? "-" : prefix, prefix + END);
  }

  private static String turns(RelayId relay) {
    return "turns#" + relay.slug();
  }

  private static String parts(TurnKey turn) {
    return TURN + turn.relay().slug() + "#" + turn.number();
  }

  private static String digits(int count, int number) {
    return String.format(Locale.ROOT, "%0" + count + "d", number);
  }
}
