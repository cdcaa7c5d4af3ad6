package dk.blogstafet.newsletter.issue;

import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.relay.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One mailing of a relay's newsletter, to the readers of one frequency, or of a correction to
/// those who were mailed its post. A change starts with [#next], so that it replaces the version
/// that was read.
///
/// @param content empty until the issue is cut; a correction's is known from the start
/// @param pause why no mails go out, if an editor or a rule paused it
/// @param obstacle why no mails can go out at the moment
/// @param goAhead until when the remaining readers wait for the first ones' bounces and complaints
/// @param version counts from 1
public record Issue(
    IssueKey key,
    IssueState state,
    Optional<IssueContent> content,
    IssueAudience audience,
    IssueCounts counts,
    Optional<IssuePause> pause,
    Optional<SendObstacle> obstacle,
    Optional<Instant> goAhead,
    int version) {
  /// How long an issue may take, pauses included. Its readers' ids are kept for a month longer
  /// ([IssueBatch#TERM]).
  public static final Duration TERM = Duration.ofDays(60);

  public Issue {
    var needsContent = state.isCut() && state != IssueState.STOPPED;
    if (version < 1 || (needsContent && content.isEmpty())) {
      throw new IllegalArgumentException("An issue that is cut has content: " + key);
    }
  }

  /// Creates an issue that waits for an editor.
  public static Issue held(IssueKey key) {
    return begun(key, IssueState.HELD, Optional.empty());
  }

  /// Creates an issue with its content decided.
  public static Issue cut(IssueKey key, IssueContent content) {
    return begun(key, IssueState.CUTTING, Optional.of(content));
  }

  /// Creates an issue that mails a correction.
  ///
  /// @param isReleased whether it goes out by itself; otherwise it waits for an editor
  public static Issue ofCorrection(IssueKey key, IssueContent content, boolean isReleased) {
    var state = isReleased ? IssueState.RELEASED : IssueState.HELD;
    return begun(key, state, Optional.of(content));
  }

  private static Issue begun(IssueKey key, IssueState state, Optional<IssueContent> content) {
    return new Issue(
        key,
        state,
        content,
        IssueAudience.NONE,
        IssueCounts.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  /// Returns whether a reader, as the subscription is now, may get a copy. A correction is also
  /// limited to readers who were mailed its post, and goes to none who has subscribed or confirmed
  /// again since it was requested: such a subscription has no trace of earlier mails.
  public boolean isFor(Subscription subscription) {
    var decided = content.orElseThrow();
    return subscription.isActive()
        && key.frequency()
            .map(it ->
                subscription.frequency() == it
                    && !decided.after(subscription.mailedThrough()).isEmpty())
            .orElseGet(() -> !subscription.since().isAfter(decided.cut()));
  }

  /// Returns the posts in a reader's copy, newest first.
  public List<PostId> postsFor(Subscription subscription) {
    var decided = content.orElseThrow();
    return key.isCorrection() ? decided.all() : decided.after(subscription.mailedThrough());
  }

  /// Returns up to when a reader is mailed after this issue. A correction brings no new posts.
  public Instant throughFor(Subscription subscription) {
    return key.isCorrection() ? subscription.mailedThrough() : content.orElseThrow().through();
  }

  /// Returns whether mails may go out now.
  public boolean isSendable(Instant now) {
    return state == IssueState.SENDING
        && pause.isEmpty()
        && goAhead.filter(now::isBefore).isEmpty();
  }

  /// Returns whether it is still not finished [#TERM] after it was cut; a correction, after its
  /// mailing was requested.
  public boolean isOverdue(Instant now) {
    return (state.isCut() || key.isCorrection())
        && !state.isFinal()
        && content.filter(it -> it.cut().plus(TERM).isBefore(now)).isPresent();
  }

  /// Returns whether every reader has one outcome.
  public boolean isBalanced() {
    return audience.readers() == counts.accounted();
  }

  /// Returns the next version, to be changed further.
  public Issue next() {
    return new Issue(key, state, content, audience, counts, pause, obstacle, goAhead, version + 1);
  }

  /// Returns the issue in another state.
  public Issue moved(IssueState then) {
    return new Issue(key, then, content, audience, counts, pause, obstacle, goAhead, version);
  }

  /// Returns the issue with its content.
  public Issue cut(IssueContent then) {
    return new Issue(
        key,
        IssueState.CUTTING,
        Optional.of(then),
        audience,
        counts,
        pause,
        obstacle,
        goAhead,
        version);
  }

  /// Returns the issue with the audience collected so far.
  public Issue with(IssueAudience then) {
    return new Issue(key, state, content, then, counts, pause, obstacle, goAhead, version);
  }

  /// Returns the issue with other counts.
  public Issue with(IssueCounts then) {
    return new Issue(key, state, content, audience, then, pause, obstacle, goAhead, version);
  }

  /// Returns the issue, paused.
  public Issue paused(IssuePause then) {
    return new Issue(
        key, state, content, audience, counts, Optional.of(then), obstacle, goAhead, version);
  }

  /// Returns the issue without a pause; it does not pause by itself for the same reports again.
  public Issue resumed() {
    return new Issue(
        key,
        state,
        content,
        audience,
        counts.tolerated(),
        Optional.empty(),
        obstacle,
        goAhead,
        version);
  }

  /// Returns the issue with what keeps it from being sent, if anything.
  public Issue with(Optional<SendObstacle> then) {
    return new Issue(key, state, content, audience, counts, pause, then, goAhead, version);
  }

  /// Returns the issue whose remaining readers wait until a time.
  public Issue goingAhead(Instant until) {
    return new Issue(
        key, state, content, audience, counts, pause, obstacle, Optional.of(until), version);
  }
}
