package dk.blogstafet.baton;

import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
    return new TurnUpdateBuilder(Optional.of(seen), then, event).build();
  }

  /// Returns the addition of a turn, with its invitation.
  public static TurnUpdate of(Turn then, RelayBaton baton, TurnEvent event) {
    return added(then, baton, event).mailing(TurnMailKind.INVITATION);
  }

  /// Returns the addition of a turn without a mail.
  public static TurnUpdate added(Turn then, RelayBaton baton, TurnEvent event) {
    return new TurnUpdateBuilder(Optional.empty(), then, event).build().with(Optional.of(baton));
  }

  /// Returns the change with one more mail.
  public TurnUpdate mailing(TurnMailKind kind) {
    return changed(it -> it.mails.add(TurnMailTask.of(then, kind, event.at())));
  }

  /// Returns the change with the relay's baton.
  public TurnUpdate with(Optional<RelayBaton> changed) {
    return changed(it -> it.baton = changed);
  }

  /// Returns the change with comments.
  public TurnUpdate with(List<TurnComment> changed) {
    return changed(it -> it.comments = changed);
  }

  /// Returns the change with candidates.
  ///
  /// @param of the turn that they belong to, if it isn't the changed one
  public TurnUpdate nominating(List<TurnCandidate> changed, Optional<TurnKey> of) {
    return changed(it -> {
      it.candidates = changed;
      it.source = of;
    });
  }

  /// Returns the change with the text that it approves.
  public TurnUpdate approving(ApprovedText content) {
    return changed(it -> it.approved = Optional.of(content));
  }

  /// Returns the change with the next version of the text.
  public TurnUpdate writing(Draft draft) {
    return changed(it -> it.text = Optional.of(draft));
  }

  /// Returns the change with the deletion of everything that the author wrote.
  public TurnUpdate erasing() {
    return changed(it -> it.erases = true);
  }

  /// Returns the change with the end of invitations to the mailbox.
  public TurnUpdate suppressing() {
    return changed(it -> it.suppresses = true);
  }

  private TurnUpdate changed(Consumer<TurnUpdateBuilder> change) {
    var builder = new TurnUpdateBuilder(this);
    change.accept(builder);
    return builder.build();
  }

  /// Builds a change from nothing but its turn, or from another one.
  private static final class TurnUpdateBuilder {
    private final Optional<Turn> seen;
    private final Turn then;
    private final TurnEvent event;
    private final List<TurnMailTask> mails = new ArrayList<>();
    private Optional<RelayBaton> baton = Optional.empty();
    private List<TurnComment> comments = List.of();
    private List<TurnCandidate> candidates = List.of();
    private Optional<TurnKey> source = Optional.empty();
    private Optional<ApprovedText> approved = Optional.empty();
    private Optional<Draft> text = Optional.empty();
    private boolean erases;
    private boolean suppresses;

    TurnUpdateBuilder(Optional<Turn> seen, Turn then, TurnEvent event) {
      this.seen = seen;
      this.then = then;
      this.event = event;
    }

    TurnUpdateBuilder(TurnUpdate from) {
      this(from.seen, from.then, from.event);
      mails.addAll(from.mails);
      baton = from.baton;
      comments = from.comments;
      candidates = from.candidates;
      source = from.source;
      approved = from.approved;
      text = from.text;
      erases = from.erases;
      suppresses = from.suppresses;
    }

    TurnUpdate build() {
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
          suppresses);
    }
  }
}
