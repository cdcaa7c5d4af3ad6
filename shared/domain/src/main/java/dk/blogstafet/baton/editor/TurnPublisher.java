package dk.blogstafet.baton.editor;

import dk.blogstafet.baton.BatonChange;
import dk.blogstafet.baton.Drafts;
import dk.blogstafet.baton.StaleTurnException;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnApproval;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.relay.change.OptimisticRetry;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.change.Publisher;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Publishes the texts of turns, with the same rules as every post. Nothing is published that both
/// sides have not approved as it is, unless an editor gives a reason; and never after the author
/// declined or withdrew.
public final class TurnPublisher {
  private final Turns turns;
  private final Drafts drafts;
  private final TurnRelays relays;
  private final Posts posts;
  private final Predicate<TurnUpdate> store;
  private final Clock clock;

  /// @param store stores a turn's change if the post exists already; false if any of it was changed
  ///   concurrently
  public TurnPublisher(
      Turns turns,
      Drafts drafts,
      TurnRelays relays,
      Posts posts,
      Predicate<TurnUpdate> store,
      Clock clock) {
    this.turns = turns;
    this.drafts = drafts;
    this.relays = relays;
    this.posts = posts;
    this.store = store;
    this.clock = clock;
  }

  /// Publishes a turn's text now.
  ///
  /// @param reason why it is published without the author's approval; empty if it is approved
  /// @param by the editor's name, or [TurnEvent#CLOCK]
  public TurnEditOutcome publish(TurnKey key, String reason, String by) {
    return OptimisticRetry.until(() -> {
      try {
        return turns
            .find(key)
            .map(seen -> attempt(seen, reason, by))
            .orElseGet(() -> Optional.of(new TurnEditOutcome.NotFound()));
      } catch (StaleTurnException changed) {
        return Optional.empty();
      }
    });
  }

  private Optional<TurnEditOutcome> attempt(Turn seen, String reason, String by) {
    if (seen.publishedAt().isPresent()) {
      return Optional.of(new TurnEditOutcome.Unchanged(seen));
    }
    if (!seen.state().isSubmitted()) {
      return rejected(TurnRejection.OTHER_STATE, seen);
    }
    var content = drafts.find(seen.key()).orElseThrow().content();
    var hash = content.hash();
    if (!isApproved(seen, hash) && reason.isEmpty()) {
      return rejected(
          seen.authorApproval().isEmpty() ? TurnRejection.NOT_APPROVED : TurnRejection.TEXT_CHANGED,
          seen);
    }
    var event = new TurnEvent(TurnAction.PUBLISH, now(), by, hash, reason);
    var publisher = new Publisher(relays.publishing(it -> update(seen, it, event)), posts, clock);
    var draft = content.toPost(DanishTime.today(clock)).withBecause(seen.invitation().because());
    var outcome = publisher.publish(seen.key().relay(), draft);
    return switch (outcome) {
      case PublicationOutcome.Done(var results, _) -> done(seen, results.getFirst(), event);
      case PublicationOutcome.InvalidDrafts(var errors) ->
          Optional.of(
              new TurnEditOutcome.Invalid(errors.values().stream().flatMap(List::stream).toList()));
      case ChangeRefusal.RelayNotFound _ -> Optional.of(new TurnEditOutcome.NotFound());
      case ChangeRefusal _ -> rejected(TurnRejection.BUSY, seen);
    };
  }

  private static boolean isApproved(Turn seen, String hash) {
    return Optional.of(hash).equals(seen.authorApproval().map(TurnApproval::hash))
        && Optional.of(hash).equals(seen.editorApproval().map(TurnApproval::hash));
  }

  /// The text may have been published before the answer got lost, or by an editor directly.
  private Optional<TurnEditOutcome> done(
      Turn seen, PublicationOutcome.DraftResult result, TurnEvent event) {
    return switch (result) {
      case PublicationOutcome.Published(var post) ->
          Optional.of(new TurnEditOutcome.Changed(update(seen, post, event).then()));
      case PublicationOutcome.AlreadyPublished(var post) -> {
        var update = update(seen, post, event);
        yield store.test(update)
            ? Optional.of(new TurnEditOutcome.Changed(update.then()))
            : Optional.empty();
      }
      case PublicationOutcome.MatchesWithdrawn _,
          PublicationOutcome.MatchesPurged _,
          PublicationOutcome.ContentDiffers _ ->
          rejected(TurnRejection.POST_EXISTS, seen);
    };
  }

  private TurnUpdate update(Turn seen, Post post, TurnEvent event) {
    var then =
        seen.next(seen.isOwn() ? TurnState.CLOSED : TurnState.PUBLISHED, event.at())
            .published(new Turn.TurnPost(post.id(), event.at()))
            .build();
    return TurnUpdate.of(seen, then, event)
        .with(new BatonChange(turns).published(seen.key()))
        .mailing(TurnMailKind.PUBLICATION);
  }

  private static Optional<TurnEditOutcome> rejected(TurnRejection reason, Turn seen) {
    return Optional.of(new TurnEditOutcome.Rejected(reason, Optional.of(seen)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
