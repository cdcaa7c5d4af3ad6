package dk.blogstafet.baton;

import dk.blogstafet.baton.TurnChanges.TurnDecision;
import dk.blogstafet.relay.validation.FieldReader;
import dk.blogstafet.relay.validation.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reviews and ends turns, for an editor. An act that is repeated has the same outcome and is stored
/// once. Methods throw a [dk.blogstafet.relay.change.ContentionException] if too many requests
/// change a turn at once.
public final class TurnEditor {
  private final Turns turns;
  private final Drafts drafts;
  private final TurnChanges changes;
  private final String editor;
  private final Clock clock;

  /// @param store stores a change of the editor; false if any of it was changed concurrently
  /// @param editor the editor's name
  public TurnEditor(
      Turns turns, Drafts drafts, Predicate<TurnUpdate> store, String editor, Clock clock) {
    this.turns = turns;
    this.drafts = drafts;
    this.changes = new TurnChanges(turns, store);
    this.editor = editor;
    this.clock = clock;
  }

  /// Comments on a text that was handed in. The author sees it when changes are requested.
  public TurnEditOutcome comment(TurnKey key, CommentDraft draft) {
    var reader = new FieldReader();
    var text = reader.text(TextField.COMMENT, draft.text(), "text");
    var paragraph = reader.text(TextField.PARAGRAPH, draft.paragraph(), "paragraph");
    var before = draft.before() == null ? "" : draft.before();
    var after = reader.text(TextField.REPLACEMENT, draft.after(), "after");
    var part = before.isBlank() ? "" : reader.text(TextField.PROPOSAL, before, "before");
    if (!reader.areFine()) {
      return new TurnEditOutcome.Invalid(reader.errors());
    }
    var proposal =
        Optional.of(part)
            .filter(it -> !it.isEmpty())
            .map(it -> new TurnComment.ProposedChange(it, after));
    return change(
        key,
        seen -> {
          var number = turns.comments(key).size() + 1;
          if (!seen.state().isSubmitted() && seen.state() != TurnState.CHANGES_REQUESTED) {
            return rejected(TurnRejection.OTHER_STATE, seen);
          }
          if (number > TurnComment.LIMIT) {
            return rejected(TurnRejection.TOO_MANY_COMMENTS, seen);
          }
          var comment =
              new TurnComment(number, now(), editor, paragraph, text, proposal, Optional.empty());
          return changed(
              update(seen, seen.next().build(), TurnAction.COMMENT, "").with(List.of(comment)));
        });
  }

  /// Gives a text back to its author, who gets a mail with the comments.
  public TurnEditOutcome requestChanges(TurnKey key) {
    return change(
        key,
        seen -> {
          if (seen.state() == TurnState.CHANGES_REQUESTED) {
            return unchanged(seen);
          }
          var then = seen.next(TurnState.CHANGES_REQUESTED, now()).withoutApprovals().build();
          return seen.state().isSubmitted()
              ? changed(
                  update(seen, then, TurnAction.REQUEST_CHANGES, "")
                      .mailing(TurnMailKind.CHANGES_REQUESTED))
              : rejected(TurnRejection.OTHER_STATE, seen);
        });
  }

  /// Approves the text that was handed in, and has the author asked for the final approval. If the
  /// author's link got lost or is too old, a repeated approval mails a new one.
  public TurnEditOutcome approve(TurnKey key) {
    return change(
        key,
        seen ->
            switch (seen.state()) {
              case SUBMITTED -> approve(seen);
              case APPROVED_BY_EDITOR ->
                  seen.approvalRequest().filter(it -> it.isOpen(now())).isPresent()
                      ? unchanged(seen)
                      : approve(seen);
              case APPROVED_BY_AUTHOR, SCHEDULED -> unchanged(seen);
              case INVITED,
                  ACCEPTED,
                  WRITING,
                  CHANGES_REQUESTED,
                  PUBLISHED,
                  CLOSED,
                  DECLINED,
                  RETURNED,
                  TAKEN_OVER,
                  CANCELLED -> rejected(TurnRejection.OTHER_STATE, seen);
            });
  }

  private TurnDecision<TurnEditOutcome> approve(Turn seen) {
    var hash = drafts.find(seen.key()).orElseThrow().content().hash();
    if (!seen.submission().orElseThrow().hash().equals(hash)) {
      return rejected(TurnRejection.TEXT_CHANGED, seen);
    }
    var given = new TurnApproval(hash, now(), editor, "");
    var request = new ApprovalRequest(TurnLinks.nonce(), hash, given.at());
    var then =
        seen.next(TurnState.APPROVED_BY_EDITOR, given.at()).approvedByEditor(given, request);
    return changed(
        update(seen, then.build(), TurnAction.APPROVE, hash)
            .mailing(TurnMailKind.APPROVAL_REQUEST));
  }

  /// Publishes an approved text at a time, or removes the time.
  ///
  /// @param time as `yyyy-MM-dd HH:mm` in Danish time; empty to remove it
  public TurnEditOutcome schedule(TurnKey key, @Nullable String time) {
    var reader = new FieldReader();
    var at = time == null || time.isBlank() ? Optional.<Instant>empty() : read(time, reader);
    return reader.areFine()
        ? change(key, seen -> schedule(seen, at))
        : new TurnEditOutcome.Invalid(reader.errors());
  }

  private Optional<Instant> read(String time, FieldReader reader) {
    return ScheduledTime.read(time, "at", now(), reader);
  }

  private TurnDecision<TurnEditOutcome> schedule(Turn seen, Optional<Instant> at) {
    if (seen.state() != TurnState.APPROVED_BY_AUTHOR && seen.state() != TurnState.SCHEDULED) {
      return rejected(
          seen.state() == TurnState.APPROVED_BY_EDITOR
              ? TurnRejection.NOT_APPROVED
              : TurnRejection.OTHER_STATE,
          seen);
    }
    if (seen.schedule().equals(at)) {
      return unchanged(seen);
    }
    var state = at.isPresent() ? TurnState.SCHEDULED : TurnState.APPROVED_BY_AUTHOR;
    var action = at.isPresent() ? TurnAction.SCHEDULE : TurnAction.UNSCHEDULE;
    return changed(update(seen, seen.next(state, now()).schedule(at).build(), action, ""));
  }

  /// Ends a turn before it is published. The author is told.
  public TurnEditOutcome cancel(TurnKey key, @Nullable String reason) {
    return end(key, TurnState.CANCELLED, TurnAction.CANCEL, reason);
  }

  /// Takes the baton from an author who does not finish. The author is told.
  public TurnEditOutcome takeOver(TurnKey key, @Nullable String reason) {
    return end(key, TurnState.TAKEN_OVER, TurnAction.TAKE_OVER, reason);
  }

  private TurnEditOutcome end(
      TurnKey key, TurnState end, TurnAction action, @Nullable String given) {
    var reader = new FieldReader();
    var reason = reader.text(TextField.REASON, given, "reason");
    if (!reader.areFine()) {
      return new TurnEditOutcome.Invalid(reader.errors());
    }
    return change(
        key,
        seen -> {
          if (seen.state() == end) {
            return unchanged(seen);
          }
          if (seen.state() != TurnState.INVITED && !seen.state().isBeingWritten()) {
            return rejected(TurnRejection.OTHER_STATE, seen);
          }
          var then = seen.next(end, now()).withoutApprovals().build();
          return changed(
              update(seen, then, action, reason)
                  .with(new BatonChange(turns).released(key))
                  .mailing(TurnMailKind.ENDED));
        });
  }

  /// Has the author's link mailed again.
  ///
  /// @param isNew whether a new link voids the old one
  public TurnEditOutcome remind(TurnKey key, boolean isNew) {
    return change(
        key,
        seen -> {
          if (seen.state().isFinal()) {
            return rejected(TurnRejection.OTHER_STATE, seen);
          }
          if (seen.contact().isEmpty()) {
            return rejected(TurnRejection.NO_CONTACT, seen);
          }
          var then = (isNew ? seen.next().newLink() : seen.next()).build();
          return isNew
              ? changed(
                  update(seen, then, TurnAction.NEW_LINK, "").mailing(TurnMailKind.NEW_LINK))
              : changed(update(seen, then, TurnAction.REMIND, "").mailing(reminder(seen)));
        });
  }

  private static TurnMailKind reminder(Turn seen) {
    return switch (seen.state()) {
      case INVITED -> TurnMailKind.INVITATION_REMINDER;
      case ACCEPTED, WRITING -> TurnMailKind.DEADLINE_REMINDER;
      case CHANGES_REQUESTED -> TurnMailKind.CHANGES_REQUESTED;
      case APPROVED_BY_EDITOR -> TurnMailKind.APPROVAL_REQUEST;
      case PUBLISHED -> TurnMailKind.PUBLICATION;
      case SUBMITTED,
          APPROVED_BY_AUTHOR,
          SCHEDULED,
          CLOSED,
          DECLINED,
          RETURNED,
          TAKEN_OVER,
          CANCELLED -> TurnMailKind.NEW_LINK;
    };
  }

  private TurnEditOutcome change(
      TurnKey key, Function<Turn, TurnDecision<TurnEditOutcome>> decision) {
    return changes.change(key, decision).orElseGet(TurnEditOutcome.NotFound::new);
  }

  private TurnUpdate update(Turn seen, Turn then, TurnAction action, String note) {
    var isEnd = then.state().isFinal();
    var event = new TurnEvent(action, now(), editor, isEnd ? "" : note, isEnd ? note : "");
    return TurnUpdate.of(seen, then, event);
  }

  private static TurnDecision<TurnEditOutcome> changed(TurnUpdate update) {
    return new TurnDecision.Store<>(update, new TurnEditOutcome.Changed(update.then()));
  }

  private static TurnDecision<TurnEditOutcome> unchanged(Turn seen) {
    return new TurnDecision.Keep<>(new TurnEditOutcome.Unchanged(seen));
  }

  private static TurnDecision<TurnEditOutcome> rejected(TurnRejection reason, Turn seen) {
    return new TurnDecision.Keep<>(new TurnEditOutcome.Rejected(reason, Optional.of(seen)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
