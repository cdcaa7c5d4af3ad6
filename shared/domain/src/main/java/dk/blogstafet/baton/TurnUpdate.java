package dk.blogstafet.baton;

import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A change of a turn, stored in one transaction.
///
/// @param seen the version that it replaces; empty for a new turn
/// @param event for the turn's log
/// @param mails outbox tasks, each added only if no task with its name exists
/// @param baton the relay's baton after the change; empty if it doesn't change
/// @param comments added, or replaced by number
/// @param candidates who replace those before, unless none are given; if `source` is set, who are
///   replaced by number in the turn that this one follows
/// @param approved the text that the change approves
/// @param text the next version of the text, which an editor wrote
/// @param erases whether the draft, its save points, the comments and the candidates are deleted,
///   if nothing was published the reasons in the log too, and nothing is saved any more
/// @param suppresses whether the mailbox gets no invitation any more
public record TurnUpdate(
    Optional<Turn> seen,
    Turn then,
    TurnEvent event,
    List<TurnMailTask> mails,
    Optional<RelayBaton> baton,
    List<TurnComment> comments,
    List<TurnCandidate> candidates,
    Optional<TurnKey> source,
    Optional<ApprovedText> approved,
    Optional<Draft> text,
    boolean erases,
    boolean suppresses) {
  public TurnUpdate {
    mails = List.copyOf(mails);
    comments = List.copyOf(comments);
    candidates = List.copyOf(candidates);
  }

  /// Returns the change to a next version.
  public static TurnUpdate of(Turn seen, Turn then, TurnEvent event) {
    return plain(Optional.of(seen), then, event, Optional.empty());
  }

  /// Returns the addition of a turn, with its invitation.
  public static TurnUpdate of(Turn then, RelayBaton baton, TurnEvent event) {
    return added(then, baton, event).mailing(TurnMailKind.INVITATION);
  }

  /// Returns the addition of a turn without a mail.
  public static TurnUpdate added(Turn then, RelayBaton baton, TurnEvent event) {
    return plain(Optional.empty(), then, event, Optional.of(baton));
  }

  private static TurnUpdate plain(
      Optional<Turn> seen, Turn then, TurnEvent event, Optional<RelayBaton> baton) {
    return new TurnUpdate(
        seen,
        then,
        event,
        List.of(),
        baton,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false);
  }

  /// Returns the change with one more mail.
  public TurnUpdate mailing(TurnMailKind kind) {
    var more = new ArrayList<>(mails);
    more.add(TurnMailTask.of(then, kind, event.at()));
    return new TurnUpdate(
        seen,
        then,
        event,
        more,
        baton,
        comments,
        candidates,
        source,
        approved,
        text,
        erases,
        suppresses);
  }

  /// Returns the change with the relay's baton.
  public TurnUpdate with(Optional<RelayBaton> changed) {
    return new TurnUpdate(
        seen,
        then,
        event,
        mails,
        changed,
        comments,
        candidates,
        source,
        approved,
        text,
        erases,
        suppresses);
  }

  /// Returns the change with comments.
  public TurnUpdate with(List<TurnComment> changed) {
    return new TurnUpdate(
        seen,
        then,
        event,
        mails,
        baton,
        changed,
        candidates,
        source,
        approved,
        text,
        erases,
        suppresses);
  }

  /// Returns the change with candidates.
  ///
  /// @param of the turn that they belong to, if it isn't the changed one
  public TurnUpdate nominating(List<TurnCandidate> changed, Optional<TurnKey> of) {
    return new TurnUpdate(
        seen, then, event, mails, baton, comments, changed, of, approved, text, erases, suppresses);
  }

  /// Returns the change with the text that it approves.
  public TurnUpdate approving(ApprovedText content) {
    return new TurnUpdate(
        seen,
        then,
        event,
        mails,
        baton,
        comments,
        candidates,
        source,
        Optional.of(content),
        text,
        erases,
        suppresses);
  }

  /// Returns the change with the next version of the text.
  public TurnUpdate writing(Draft draft) {
    return new TurnUpdate(
        seen,
        then,
        event,
        mails,
        baton,
        comments,
        candidates,
        source,
        approved,
        Optional.of(draft),
        erases,
        suppresses);
  }

  /// Returns the change with the deletion of everything that the author wrote.
  public TurnUpdate erasing() {
    return new TurnUpdate(
        seen,
        then,
        event,
        mails,
        baton,
        comments,
        candidates,
        source,
        approved,
        text,
        true,
        suppresses);
  }

  /// Returns the change with the end of invitations to the mailbox.
  public TurnUpdate suppressing() {
    return new TurnUpdate(
        seen,
        then,
        event,
        mails,
        baton,
        comments,
        candidates,
        source,
        approved,
        text,
        erases,
        true);
  }
}
