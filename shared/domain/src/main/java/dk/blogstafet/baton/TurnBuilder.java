package dk.blogstafet.baton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Builds a turn's next version.
final class TurnBuilder {
  private final TurnKey key;
  private final int version;
  private Invitation invitation;
  private TurnState state;
  private Instant since;
  private Optional<TurnContact> contact;
  private LocalDate deadline;
  private boolean isPostponed;
  private int generation;
  private Optional<TurnAcceptance> acceptance = Optional.empty();
  private Optional<TurnSubmission> submission = Optional.empty();
  private Optional<TurnApproval> editorApproval = Optional.empty();
  private Optional<ApprovalRequest> approvalRequest = Optional.empty();
  private Optional<TurnApproval> authorApproval = Optional.empty();
  private Optional<Instant> schedule = Optional.empty();
  private Optional<Turn.TurnPost> post = Optional.empty();
  private Optional<ReserveConsent> reserve = Optional.empty();
  private Instant clocked;

  /// Begins a new turn.
  TurnBuilder(TurnKey key, Invitation invitation, Optional<TurnContact> contact) {
    this.key = key;
    this.invitation = invitation;
    this.version = 1;
    this.state = TurnState.INVITED;
    this.since = invitation.at();
    this.contact = contact;
    this.deadline = invitation.deadline();
    this.generation = 1;
    this.clocked = invitation.at();
  }

  /// Begins the next version of a turn.
  TurnBuilder(Turn seen) {
    this.key = seen.key();
    this.invitation = seen.invitation();
    this.version = seen.version() + 1;
    this.state = seen.state();
    this.since = seen.since();
    this.contact = seen.contact();
    this.deadline = seen.deadline();
    this.isPostponed = seen.isPostponed();
    this.generation = seen.generation();
    this.acceptance = seen.acceptance();
    this.submission = seen.submission();
    this.editorApproval = seen.editorApproval();
    this.approvalRequest = seen.approvalRequest();
    this.authorApproval = seen.authorApproval();
    this.schedule = seen.schedule();
    this.post = seen.post();
    this.reserve = seen.reserve();
    this.clocked = seen.clocked();
  }

  TurnBuilder state(TurnState then, Instant now) {
    state = then;
    since = now;
    return this;
  }

  /// Removes everything about the author that is not published.
  TurnBuilder erased() {
    contact = Optional.empty();
    reserve = Optional.empty();
    invitation = invitation.erased(post.isPresent());
    return post.isPresent() ? this : withoutApprovals();
  }

  TurnBuilder postponed(LocalDate until) {
    deadline = until;
    isPostponed = true;
    return this;
  }

  TurnBuilder newLink() {
    generation++;
    return this;
  }

  TurnBuilder accepted(TurnAcceptance given) {
    acceptance = Optional.of(given);
    return this;
  }

  TurnBuilder submitted(TurnSubmission text) {
    submission = Optional.of(text);
    return this;
  }

  /// Records the editor's approval and asks the author for the final one.
  TurnBuilder approvedByEditor(TurnApproval given, ApprovalRequest request) {
    editorApproval = Optional.of(given);
    approvalRequest = Optional.of(request);
    authorApproval = Optional.empty();
    return this;
  }

  /// Records the editor's approval of a text of their own.
  TurnBuilder approvedByEditor(TurnApproval given) {
    editorApproval = Optional.of(given);
    return this;
  }

  /// Records the author's approval, which uses up the request.
  TurnBuilder approvedByAuthor(TurnApproval given) {
    authorApproval = Optional.of(given);
    approvalRequest = Optional.empty();
    return this;
  }

  /// Removes the approvals and the schedule, because the text changes.
  TurnBuilder withoutApprovals() {
    editorApproval = Optional.empty();
    approvalRequest = Optional.empty();
    authorApproval = Optional.empty();
    schedule = Optional.empty();
    return this;
  }

  TurnBuilder schedule(Optional<Instant> at) {
    schedule = at;
    return this;
  }

  TurnBuilder published(Turn.TurnPost as) {
    post = Optional.of(as);
    schedule = Optional.empty();
    return this;
  }

  /// Keeps name and address of a person who wants to be asked again, and nothing else.
  TurnBuilder reserved(ReserveConsent given) {
    invitation = invitation.withoutBrief();
    reserve = Optional.of(given);
    return this;
  }

  TurnBuilder clocked(Instant now) {
    clocked = now;
    return this;
  }

  Turn build() {
    return new Turn(
        key,
        invitation,
        state,
        since,
        contact,
        deadline,
        isPostponed,
        generation,
        acceptance,
        submission,
        editorApproval,
        approvalRequest,
        authorApproval,
        schedule,
        post,
        reserve,
        clocked,
        version);
  }
}
