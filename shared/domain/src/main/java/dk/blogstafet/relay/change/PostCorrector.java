package dk.blogstafet.relay.change;

import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.validation.Validated;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Corrects posts and adds a note to readers. A post keeps its address and its leg; its date and
/// category may change. Posts in closed relays can be corrected too.
public final class PostCorrector {
  private final Relays relays;
  private final Posts posts;
  private final RelayChangeWriter writer;
  private final Clock clock;

  public PostCorrector(Relays relays, Posts posts, Clock clock) {
    this.relays = relays;
    this.posts = posts;
    this.writer = new RelayChangeWriter(relays, posts);
    this.clock = clock;
  }

  /// Corrects a post, if the version that the editor saw is current. A repeated request finds the
  /// stored correction and stores nothing.
  ///
  /// @param seen the version on which the draft is based
  /// @param draft the post's complete new content; a slug must be the post's own
  /// @param told the note to readers
  public CorrectionOutcome correct(
      RelayId relay, PostId post, int seen, PostDraft draft, CorrectionDraft told) {
    return OptimisticRetry.in(
        relays,
        relay,
        snapshot -> attempt(snapshot, post, seen, draft, told),
        new ChangeRefusal.RelayNotFound(relay),
        new ChangeRefusal.Busy());
  }

  private Optional<CorrectionOutcome> attempt(
      RelaySnapshot snapshot, PostId post, int seen, PostDraft draft, CorrectionDraft told) {
    return switch (posts.find(snapshot.id(), post)) {
      case PostLookup.PublishedPost(var before) -> {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        yield switch (CorrectionValidator.of(draft, told, before, snapshot.relay(), now)) {
          case Validated.Invalid(var errors) -> Optional.of(new ChangeRefusal.Invalid(errors));
          case Validated.Valid(var valid) -> commit(snapshot, before, seen, valid);
        };
      }
      case PostLookup.WithdrawnPost _, PostLookup.PurgedPost _ ->
          Optional.of(new ChangeRefusal.PostGone(snapshot.id(), post));
      case PostLookup.NotFound() ->
          Optional.of(new ChangeRefusal.PostNotFound(snapshot.id(), post));
    };
  }

  private Optional<CorrectionOutcome> commit(
      RelaySnapshot snapshot,
      Post before,
      int seen,
      CorrectionValidator.ValidatedCorrection valid) {
    if (before.hasContent(valid.metadata(), valid.body())) {
      return Optional.of(new CorrectionOutcome.Unchanged(before));
    }
    if (before.post().version() != seen) {
      return Optional.of(new ChangeRefusal.Conflict(before.post().version()));
    }
    var step = new PostChange.Correct(before, valid.metadata(), valid.body(), valid.correction());
    return switch (writer.commit(snapshot, List.of(step), RenewalHint.DONE)) {
      case CommitResult.Done(var then) ->
          Optional.of(new CorrectionOutcome.Corrected(step.post(), then.revision()));
      case CommitResult.Conflict() -> Optional.empty();
    };
  }
}
