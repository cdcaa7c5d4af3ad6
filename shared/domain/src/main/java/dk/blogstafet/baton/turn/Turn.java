package dk.blogstafet.baton.turn;

import dk.blogstafet.relay.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A turn: one author's way from the invitation to the hand-over.
///
/// @param since when the state began
/// @param contact empty after it was erased
/// @param deadline the last day to hand in the text
/// @param isPostponed whether the author has moved the deadline
/// @param generation of the author's link; a new link voids those before
/// @param schedule when to publish the text
/// @param post the published post, and when it was published
/// @param reserve whether the person, who declined, wants to be asked again
/// @param clocked up to when the clock has handled the turn
/// @param version 1 when the author was invited, incremented by each change
public record Turn(
    TurnKey key,
    Invitation invitation,
    TurnState state,
    Instant since,
    Optional<TurnContact> contact,
    LocalDate deadline,
    boolean isPostponed,
    int generation,
    Optional<TurnAcceptance> acceptance,
    Optional<TurnSubmission> submission,
    Optional<TurnApproval> editorApproval,
    Optional<ApprovalRequest> approvalRequest,
    Optional<TurnApproval> authorApproval,
    Optional<Instant> schedule,
    Optional<TurnPost> post,
    Optional<ReserveConsent> reserve,
    Instant clocked,
    int version) {
  /// The post of a turn.
  public record TurnPost(PostId id, Instant at) {}

  /// Creates a turn.
  public static Turn invited(TurnKey key, Invitation invitation, TurnContact contact) {
    return new TurnBuilder(key, invitation, Optional.of(contact)).build();
  }

  /// Creates the turn of an editor's own text, which no author was invited to.
  public static Turn own(TurnKey key, Invitation invitation, TurnSubmission text) {
    return new TurnBuilder(key, invitation, Optional.empty())
        .state(TurnState.SUBMITTED, invitation.at())
        .submitted(text)
        .build();
  }

  /// Returns whether the text is an editor's own: no author has accepted, and there is a text.
  public boolean isOwn() {
    return acceptance.isEmpty() && submission.isPresent();
  }

  /// Returns when the text was published.
  public Optional<Instant> publishedAt() {
    return post.map(TurnPost::at);
  }

  /// Returns whether the author still writes after the deadline.
  public boolean isOverdue(LocalDate today) {
    return state.isWritable() && deadline.isBefore(today);
  }

  /// Returns when the turn next needs the clock; empty if never.
  public Optional<Instant> due() {
    return TurnDates.next(this, clocked);
  }

  /// Returns a builder of the next version.
  public TurnBuilder next() {
    return new TurnBuilder(this);
  }

  /// Returns the next version in another state.
  public TurnBuilder next(TurnState then, Instant now) {
    return next().state(then, now);
  }

  /// Does not return the author's name or contact.
  @Override
  public String toString() {
    return key + " " + state.label();
  }
}
