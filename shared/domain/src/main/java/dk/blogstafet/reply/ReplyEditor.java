package dk.blogstafet.reply;

import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.Correction.CorrectionKind;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.OptimisticRetry;
import dk.blogstafet.relay.validation.FieldReader;
import dk.blogstafet.relay.validation.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Registers and decides cases, for an editor. An act that is repeated has the same outcome and is
/// stored once. Methods throw a [dk.blogstafet.relay.change.ContentionException] if too many
/// requests change a case at once.
public final class ReplyEditor {
  private final ReplyCases cases;
  private final Posts posts;
  private final Predicate<ReplyCase> store;
  private final String editor;
  private final Clock clock;

  /// @param store stores a change of the editor; false if the case was changed concurrently
  /// @param editor the editor's name
  public ReplyEditor(
      ReplyCases cases, Posts posts, Predicate<ReplyCase> store, String editor, Clock clock) {
    this.cases = cases;
    this.posts = posts;
    this.store = store;
    this.editor = editor;
    this.clock = clock;
  }

  /// Registers a request. A late one is registered as well: the editors decide.
  ///
  /// @param digest returns a keyed digest of at least 16 characters in base64url
  public ReplyOutcome register(
      RelayId relay, PostId post, ReplyDraft draft, UnaryOperator<String> digest) {
    var reader = new ReplyRequestReader(editor, now());
    return published(relay, post)
        .map(whole -> reader.read(whole.post(), draft))
        .<ReplyOutcome>map(request ->
            request
                .map(it -> add(ReplyCaseKey.of(relay, it, digest), it))
                .orElseGet(() -> new ReplyOutcome.Invalid(reader.errors())))
        .orElseGet(ReplyOutcome.NotFound::new);
  }

  private ReplyOutcome add(ReplyCaseKey key, ReplyRequest request) {
    return OptimisticRetry.until(() ->
        cases
            .find(key)
            .map(seen -> addAgain(seen, request))
            .orElseGet(() -> stored(ReplyCase.registered(key, request, 0))));
  }

  /// A request that was withdrawn by mistake is registered again. Other details, such as where the
  /// answer goes, replace the ones before.
  private Optional<ReplyOutcome> addAgain(ReplyCase seen, ReplyRequest request) {
    if (seen.state() == ReplyState.WITHDRAWN) {
      return stored(ReplyCase.registered(seen.key(), request, seen.version()));
    }
    return seen.request().hasDetailsOf(request)
        ? Optional.of(new ReplyOutcome.Unchanged(seen))
        : stored(seen.amended(request));
  }

  /// Decides that a reply is published: at first, or after an appeal.
  public ReplyOutcome accept(ReplyCaseKey key) {
    return change(
        key,
        seen ->
            switch (seen.state()) {
              case OPEN, REFUSED -> stored(seen.accepted(now()));
              case ACCEPTED -> Optional.of(new ReplyOutcome.Unchanged(seen));
              case PUBLISHED, WITHDRAWN -> Optional.of(new ReplyOutcome.OtherState(seen));
            });
  }

  /// Refuses a reply.
  ///
  /// @param appealAddress the address of the Danish Press Council
  public ReplyOutcome refuse(
      ReplyCaseKey key, @Nullable String reason, @Nullable String appealAddress) {
    var reader = new FieldReader();
    var why = reader.text(TextField.REFUSAL_REASON, reason, "reason");
    var where = reader.text(TextField.APPEAL_ADDRESS, appealAddress, "appealAddress");
    if (!reader.areFine()) {
      return new ReplyOutcome.Invalid(reader.errors());
    }
    var letter = new ReplyRefusal(why, where);
    return change(
        key,
        seen -> {
          if (seen.state() == ReplyState.REFUSED && seen.refusal().equals(Optional.of(letter))) {
            return Optional.of(new ReplyOutcome.Unchanged(seen));
          }
          return seen.state().isWaiting()
              ? stored(seen.refused(letter, now()))
              : Optional.of(new ReplyOutcome.OtherState(seen));
        });
  }

  /// Closes a case whose reply was published by a correction of its post. A correction closes one
  /// case.
  public ReplyOutcome publish(ReplyCaseKey key) {
    return change(
        key,
        seen ->
            switch (seen.state()) {
              case ACCEPTED ->
                  reply(seen)
                      .map(number -> stored(seen.published(number, now())))
                      .orElseGet(() -> Optional.of(new ReplyOutcome.NotPublished(seen)));
              case PUBLISHED -> Optional.of(new ReplyOutcome.Unchanged(seen));
              case OPEN, REFUSED, WITHDRAWN -> Optional.of(new ReplyOutcome.OtherState(seen));
            });
  }

  /// Ends a case that was taken back or registered by mistake, and erases its texts.
  public ReplyOutcome withdraw(ReplyCaseKey key) {
    return change(
        key,
        seen ->
            switch (seen.state()) {
              case OPEN, ACCEPTED -> stored(seen.withdrawn(now()));
              case WITHDRAWN -> Optional.of(new ReplyOutcome.Unchanged(seen));
              case PUBLISHED, REFUSED -> Optional.of(new ReplyOutcome.OtherState(seen));
            });
  }

  /// Returns the number of the first reply since the request was received that closes no other
  /// case.
  private Optional<Integer> reply(ReplyCase seen) {
    var post = seen.request().post();
    var taken =
        cases.of(seen.key().relay()).stream()
            .filter(it -> it.request().post().equals(post))
            .map(ReplyCase::correction)
            .collect(Collectors.toSet());
    return published(seen.key().relay(), post)
        .flatMap(whole ->
            IntStream.rangeClosed(1, whole.corrections().size())
                .boxed()
                .filter(number -> !taken.contains(number))
                .filter(number ->
                    isReply(whole.corrections().get(number - 1), seen.request().received()))
                .findFirst());
  }

  private static boolean isReply(Correction correction, LocalDate received) {
    return correction.kind() == CorrectionKind.REPLY
        && !DanishTime.dateOf(correction.at()).isBefore(received);
  }

  private Optional<Post> published(RelayId relay, PostId post) {
    return switch (posts.find(relay, post)) {
      case PostLookup.PublishedPost(var whole) -> Optional.of(whole);
      case PostLookup.WithdrawnPost _, PostLookup.PurgedPost _, PostLookup.NotFound _ ->
          Optional.empty();
    };
  }

  private ReplyOutcome change(
      ReplyCaseKey key, Function<ReplyCase, Optional<ReplyOutcome>> decision) {
    return OptimisticRetry.until(() ->
        cases.find(key).map(decision).orElseGet(() -> Optional.of(new ReplyOutcome.NotFound())));
  }

  private Optional<ReplyOutcome> stored(ReplyCase then) {
    return store.test(then) ? Optional.of(new ReplyOutcome.Changed(then)) : Optional.empty();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
