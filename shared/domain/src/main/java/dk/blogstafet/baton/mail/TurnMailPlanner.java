package dk.blogstafet.baton.mail;

import dk.blogstafet.baton.ReserveList;
import dk.blogstafet.baton.TurnChanges;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnMailTask;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.guest.TurnLinks;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.mail.EmailAddress;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Decides which mail an outbox task of a turn needs now. A mail whose cause is over is not sent.
public final class TurnMailPlanner {
  private final Turns turns;
  private final TurnLinks links;
  private final Predicate<EmailAddress> isBlocked;
  private final TurnChanges changes;
  private final Clock clock;

  /// @param isBlocked whether no mail may go to an address, because earlier ones bounced or were
  ///   reported as spam
  public TurnMailPlanner(
      Turns turns, TurnLinks links, Predicate<EmailAddress> isBlocked, Clock clock) {
    this.turns = turns;
    this.links = links;
    this.isBlocked = isBlocked;
    this.changes = new TurnChanges(turns, turns::update);
    this.clock = clock;
  }

  /// Returns what to send; empty if nothing is to be sent any more.
  public Optional<TurnMailInstruction> plan(TurnMailTask task) {
    return turns
        .find(task.turn())
        .filter(turn -> task.kind().isCurrent(turn))
        .flatMap(turn -> task.kind().isToEditors() ? toEditors(task, turn) : toAuthor(task, turn));
  }

  private Optional<TurnMailInstruction> toEditors(TurnMailTask task, Turn turn) {
    return Optional.of(instruction(task, turn, Optional.empty(), Optional.empty()));
  }

  private Optional<TurnMailInstruction> toAuthor(TurnMailTask task, Turn turn) {
    var address = turn.contact().flatMap(links::address);
    if (address.filter(isBlocked).isPresent()) {
      changes.change(turn.key(), this::reportBounce);
      return Optional.empty();
    }
    return address.map(it -> instruction(task, turn, Optional.of(it), token(task, turn)));
  }

  private TurnChanges.TurnDecision<Turn> reportBounce(Turn seen) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var update =
        TurnUpdate.of(
                seen, seen.next().build(), TurnEvent.of(TurnAction.BOUNCE, now, TurnEvent.CLOCK))
            .mailing(TurnMailKind.EDITOR_BOUNCED);
    return new TurnChanges.TurnDecision.Store<>(update, update.then());
  }

  private Optional<String> token(TurnMailTask task, Turn turn) {
    return switch (task.kind().link()) {
      case NONE -> Optional.empty();
      case WRITE -> Optional.of(links.token(turn));
      case APPROVE -> links.approvalToken(turn);
    };
  }

  private TurnMailInstruction instruction(
      TurnMailTask task, Turn turn, Optional<EmailAddress> to, Optional<String> token) {
    var isReview = task.kind() == TurnMailKind.CHANGES_REQUESTED;
    var comments =
        isReview
            ? turns.comments(turn.key()).stream().filter(it -> it.taken().isEmpty()).toList()
            : List.<TurnComment>of();
    return new TurnMailInstruction(task, turn, to, token, comments, reserves(task), reason(turn));
  }

  private List<Turn> reserves(TurnMailTask task) {
    return task.kind().needsAnother() ? ReserveList.of(turns, task.turn().relay()) : List.of();
  }

  private String reason(Turn turn) {
    var events = turns.events(turn.key());
    return events.reversed().stream()
        .map(TurnEvent::reason)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("");
  }
}
