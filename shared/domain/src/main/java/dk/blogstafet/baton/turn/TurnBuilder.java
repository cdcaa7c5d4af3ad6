package dk.blogstafet.baton.turn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Builds a turn's next version.
public final class TurnBuilder {
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

  /// Changes the state, which begins now.
  public TurnBuilder state(TurnState then, Instant now) {
    state = then;
    since = now;
    return this;
  }

  /// Removes everything about the author that is not published.
  public TurnBuilder erased() {
    contact = Optional.empty();
    reserve = Optional.empty();
    invitation = invitation.erased(post.isPresent());
    return post.isPresent() ? this : withoutApprovals();
  }

  /// Moves the deadline for the author, who can do so once.
  public TurnBuilder postponed(LocalDate until) {
    deadline = until;
    isPostponed = true;
    return this;
  }

  /// Voids the author's present link: the next one is of another generation.
  public TurnBuilder newLink() {
    generation++;
    return this;
  }

  /// Records the author's acceptance.
  public TurnBuilder accepted(TurnAcceptance given) {
    acceptance = Optional.of(given);
    return this;
  }

  /// Records a text that was handed in.
  public TurnBuilder submitted(TurnSubmission text) {
    submission = Optional.of(text);
    return this;
  }

  /// Records the editor's approval and asks the author for the final one.
  public TurnBuilder approvedByEditor(TurnApproval given, ApprovalRequest request) {
    editorApproval = Optional.of(given);
    approvalRequest = Optional.of(request);
    authorApproval = Optional.empty();
    return this;
  }

  /// Records the editor's approval of a text of their own.
  public TurnBuilder approvedByEditor(TurnApproval given) {
    editorApproval = Optional.of(given);
    return this;
  }

  /// Records the author's approval, which uses up the request.
  public TurnBuilder approvedByAuthor(TurnApproval given) {
    authorApproval = Optional.of(given);
    approvalRequest = Optional.empty();
    return this;
  }

  /// Removes the approvals and the schedule, because the text changes.
  public TurnBuilder withoutApprovals() {
    editorApproval = Optional.empty();
    approvalRequest = Optional.empty();
    authorApproval = Optional.empty();
    schedule = Optional.empty();
    return this;
  }

  /// Sets when to publish the text; empty for not yet.
  public TurnBuilder schedule(Optional<Instant> at) {
    schedule = at;
    return this;
  }

  /// Records the published post, which ends the schedule.
  public TurnBuilder published(Turn.TurnPost as) {
    post = Optional.of(as);
    schedule = Optional.empty();
    return this;
  }

  /// Keeps name and address of a person who wants to be asked again, and nothing else.
  public TurnBuilder reserved(ReserveConsent given) {
    invitation = invitation.withoutBrief();
    reserve = Optional.of(given);
    return this;
  }

  /// Records up to when the clock has handled the turn.
  public TurnBuilder clocked(Instant now) {
    clocked = now;
    return this;
  }

  /// Returns the turn's next version.
  public Turn build() {
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
