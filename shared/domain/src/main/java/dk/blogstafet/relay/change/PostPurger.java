package dk.blogstafet.relay.change;

import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.ListPosition;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.Validated;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Removes a post's content permanently, for example because its text is illegal: title, teaser,
/// authors, text, corrections and all earlier versions. Only a [dk.blogstafet.relay.Tombstone] is
/// left. A purged post cannot be restored.
public final class PostPurger {
  private final Relays relays;
  private final Posts posts;
  private final RelayChangeWriter writer;
  private final Clock clock;

  public PostPurger(Relays relays, Posts posts, Clock clock) {
    this.relays = relays;
    this.posts = posts;
    this.writer = new RelayChangeWriter(relays, posts);
    this.clock = clock;
  }

  /// Purges a published or withdrawn post, if the version that the editor saw is current. A
  /// repeated request finds the tombstone and stores nothing.
  ///
  /// @param reason shown to readers; must not contain any of the post's content
  public PurgeOutcome purge(RelayId relay, PostId post, int seen, @Nullable String reason) {
    return switch (TextField.REASON.read(reason, "reason").validated()) {
      case Validated.Invalid(var errors) -> new ChangeRefusal.Invalid(errors);
      case Validated.Valid(var sound) ->
          OptimisticRetry.in(
              relays,
              relay,
              snapshot -> attempt(snapshot, post, seen, sound),
              new ChangeRefusal.RelayNotFound(relay),
              new ChangeRefusal.Busy());
    };
  }

  private Optional<PurgeOutcome> attempt(
      RelaySnapshot snapshot, PostId post, int seen, String reason) {
    return switch (posts.find(snapshot.id(), post)) {
      case PostLookup.NotFound() ->
          Optional.of(new ChangeRefusal.PostNotFound(snapshot.id(), post));
      case PostLookup.PurgedPost(var tombstone) ->
          Optional.of(new PurgeOutcome.AlreadyPurged(tombstone));
      case PostLookup.PublishedPost(var whole) ->
          purge(snapshot, whole, Optional.of(whole.post().listPosition()), seen, reason);
      case PostLookup.WithdrawnPost(var whole, _, _) ->
          purge(snapshot, whole, Optional.empty(), seen, reason);
    };
  }

  private Optional<PurgeOutcome> purge(
      RelaySnapshot snapshot, Post before, Optional<ListPosition> from, int seen, String reason) {
    if (before.post().version() != seen) {
      return Optional.of(new ChangeRefusal.Conflict(before.post().version()));
    }
    var earlier = posts.versions(snapshot.id(), before.id());
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var step = new PostChange.Purge(before, from, earlier, reason, now);
    return switch (writer.commit(snapshot, List.of(step), RenewalHint.DONE)) {
      case CommitResult.Done(var then) ->
          Optional.of(new PurgeOutcome.Purged(step.tombstone(), then.revision()));
      case CommitResult.Conflict() -> Optional.empty();
    };
  }
}
