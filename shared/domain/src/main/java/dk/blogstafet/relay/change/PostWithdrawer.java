package dk.blogstafet.relay.change;

import dk.blogstafet.relay.Category;
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
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.Validated;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Withdraws posts and restores them. A withdrawn post leaves every list and keeps its address,
/// which shows the time and reason. Repeated requests find the stored state and store nothing,
/// regardless of the version they name.
public final class PostWithdrawer {
  private final Relays relays;
  private final Posts posts;
  private final RelayChangeWriter writer;
  private final Clock clock;

  public PostWithdrawer(Relays relays, Posts posts, Clock clock) {
    this.relays = relays;
    this.posts = posts;
    this.writer = new RelayChangeWriter(relays, posts);
    this.clock = clock;
  }

  /// Withdraws a post, if the version that the editor saw is current.
  ///
  /// @param reason shown to readers
  public WithdrawalOutcome withdraw(RelayId relay, PostId post, int seen, @Nullable String reason) {
    return switch (TextField.REASON.read(reason, "reason").validated()) {
      case Validated.Invalid(var errors) -> new ChangeRefusal.Invalid(errors);
      case Validated.Valid(var sound) ->
          OptimisticRetry.in(
              relays,
              relay,
              snapshot -> withdraw(snapshot, post, seen, sound),
              new ChangeRefusal.RelayNotFound(relay),
              new ChangeRefusal.Busy());
    };
  }

  /// Restores a withdrawn post, if the version that the editor saw is current.
  ///
  /// @param reason kept in the audit log; readers do not see it
  public RestorationOutcome restore(RelayId relay, PostId post, int seen, @Nullable String reason) {
    return switch (TextField.REASON.read(reason, "reason").validated()) {
      case Validated.Invalid(var errors) -> new ChangeRefusal.Invalid(errors);
      case Validated.Valid(var sound) ->
          OptimisticRetry.in(
              relays,
              relay,
              snapshot -> restore(snapshot, post, seen, sound),
              new ChangeRefusal.RelayNotFound(relay),
              new ChangeRefusal.Busy());
    };
  }

  private Optional<WithdrawalOutcome> withdraw(
      RelaySnapshot snapshot, PostId post, int seen, String reason) {
    return switch (posts.find(snapshot.id(), post)) {
      case PostLookup.NotFound() ->
          Optional.of(new ChangeRefusal.PostNotFound(snapshot.id(), post));
      case PostLookup.PurgedPost _ -> Optional.of(new ChangeRefusal.PostGone(snapshot.id(), post));
      case PostLookup.WithdrawnPost(var whole, var why, var at) ->
          Optional.of(new WithdrawalOutcome.AlreadyWithdrawn(whole, why, at));
      case PostLookup.PublishedPost(var whole) when whole.post().version() != seen ->
          Optional.of(new ChangeRefusal.Conflict(whole.post().version()));
      case PostLookup.PublishedPost(var whole) -> {
        var step = new PostChange.Withdraw(whole, reason, now());
        yield record(snapshot, step)
            .map(then ->
                new WithdrawalOutcome.Withdrawn(step.post(), reason, step.at(), then.revision()));
      }
    };
  }

  private Optional<RestorationOutcome> restore(
      RelaySnapshot snapshot, PostId post, int seen, String reason) {
    return switch (posts.find(snapshot.id(), post)) {
      case PostLookup.NotFound() ->
          Optional.of(new ChangeRefusal.PostNotFound(snapshot.id(), post));
      case PostLookup.PurgedPost _ -> Optional.of(new ChangeRefusal.PostGone(snapshot.id(), post));
      case PostLookup.PublishedPost(var whole) ->
          Optional.of(new RestorationOutcome.NotWithdrawn(whole));
      case PostLookup.WithdrawnPost(var whole, _, _) when whole.post().version() != seen ->
          Optional.of(new ChangeRefusal.Conflict(whole.post().version()));
      case PostLookup.WithdrawnPost(var whole, _, _) when !hasCategory(snapshot, whole) ->
          Optional.of(new ChangeRefusal.Invalid(List.of(withoutCategory(snapshot, whole))));
      case PostLookup.WithdrawnPost(var whole, _, _) -> {
        var step = new PostChange.Restore(whole, reason, now());
        yield record(snapshot, step)
            .map(then -> new RestorationOutcome.Restored(step.post(), then.revision()));
      }
    };
  }

  /// Returns whether the relay still has the post's category. A relay can drop a category that only
  /// withdrawn posts have.
  private static boolean hasCategory(RelaySnapshot snapshot, Post whole) {
    return snapshot.relay().categories().contains(whole.post().category());
  }

  private static ValidationError withoutCategory(RelaySnapshot snapshot, Post whole) {
    var known = snapshot.relay().categories().stream().map(Category::name).toList();
    return new ValidationError.UnknownValue("category", whole.post().category().name(), known);
  }

  private Optional<RelaySnapshot> record(RelaySnapshot snapshot, PostChange change) {
    return switch (writer.commit(snapshot, List.of(change), RenewalHint.DONE)) {
      case CommitResult.Done(var then) -> Optional.of(then);
      case CommitResult.Conflict() -> Optional.empty();
    };
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
