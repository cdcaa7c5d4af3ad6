package dk.blogstafet.baton;

import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnState;
import java.util.Locale;
import java.util.function.Predicate;

/// The mails of a turn, each with its cause. A mail is no longer sent when its cause is over. Those
/// to editors go to the site's contact address, and their causes are never over.
public enum TurnMailKind {
  /// To the author: an editor invited the person.
  INVITATION(TurnMailLink.WRITE, it -> it.state() == TurnState.INVITED),
  /// To the author: the invitation has not been answered for a week, or an editor reminds.
  INVITATION_REMINDER(TurnMailLink.WRITE, it -> it.state() == TurnState.INVITED),
  /// To the author, who has accepted: the link and the deadline.
  ACCEPTANCE(TurnMailLink.WRITE, it -> it.state().isBeingWritten()),
  /// To the author: the deadline approaches, or is today, or an editor reminds.
  DEADLINE_REMINDER(TurnMailLink.WRITE, it -> it.state().isWritable()),
  /// To the author, who has moved the deadline.
  DEADLINE_MOVED(TurnMailLink.WRITE, it -> it.state().isWritable()),
  /// To the author: an editor asks for changes.
  CHANGES_REQUESTED(TurnMailLink.WRITE, it -> it.state() == TurnState.CHANGES_REQUESTED),
  /// To the author: an editor approved the text. Has the one-use link for the final approval.
  APPROVAL_REQUEST(TurnMailLink.APPROVE, it -> it.approvalRequest().isPresent()),
  /// To the author: an editor chose when the text is published.
  SCHEDULED(TurnMailLink.WRITE, it -> it.state() == TurnState.SCHEDULED),
  /// To the author: the text is no longer scheduled.
  UNSCHEDULED(TurnMailLink.WRITE, it -> it.schedule().isEmpty() && it.state().isBeingWritten()),
  /// To the author: the post is published. Asks who is next.
  PUBLICATION(TurnMailLink.WRITE, it -> it.state() == TurnState.PUBLISHED),
  /// To the author: the link was asked for, or replaces an old one.
  NEW_LINK(TurnMailLink.WRITE, it -> !it.state().isFinal()),
  /// To the author: an editor cancelled the turn or took it over.
  ENDED(TurnMailLink.NONE, _ -> true),
  /// To the editors: the author accepted.
  EDITOR_ACCEPTED,
  /// To the editors: the author declined, or withdrew the text.
  EDITOR_DECLINED,
  /// To the editors: the invitation was not answered for two weeks and is returned.
  EDITOR_RETURNED,
  /// To the editors: the author moved the deadline, or asks for more time.
  EDITOR_POSTPONED,
  /// To the editors: the author handed in a text.
  EDITOR_SUBMITTED,
  /// To the editors: the author changes the text again.
  EDITOR_RECALLED,
  /// To the editors: the author approved the text.
  EDITOR_APPROVED,
  /// To the editors: a scheduled text could not be published.
  EDITOR_UNSCHEDULED,
  /// To the editors: the deadline passed a week ago.
  EDITOR_OVERDUE,
  /// To the editors: the author proposes who is next, or that no one is.
  EDITOR_CANDIDATES,
  /// To the editors: a mail to the author bounced, or was not sent because earlier ones did.
  EDITOR_BOUNCED,
  /// To the editors: the author reported a mail as spam.
  EDITOR_COMPLAINED;

  /// Where a mail's link leads.
  public enum TurnMailLink {
    /// To a public page.
    NONE,
    /// To the author's page.
    WRITE,
    /// To the final approval.
    APPROVE
  }

  private final boolean isToEditors;
  private final TurnMailLink link;

  /// The functions have no state, which Error Prone can't see.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Predicate<Turn> cause;

  /// A mail to editors.
  TurnMailKind() {
    this.isToEditors = true;
    this.link = TurnMailLink.NONE;
    this.cause = _ -> true;
  }

  /// A mail to the author.
  TurnMailKind(TurnMailLink link, Predicate<Turn> cause) {
    this.isToEditors = false;
    this.link = link;
    this.cause = cause;
  }

  /// Returns whether the mail goes to the editors.
  public boolean isToEditors() {
    return isToEditors;
  }

  /// Returns whether the editors may have to find another author.
  public boolean needsAnother() {
    return this == EDITOR_OVERDUE || this == EDITOR_DECLINED || this == EDITOR_RETURNED;
  }

  /// Returns where the mail's link leads.
  public TurnMailLink link() {
    return link;
  }

  /// Returns whether the mail's cause is not over.
  public boolean isCurrent(Turn turn) {
    return cause.test(turn);
  }

  /// Returns the name in rows, such as `changes-requested`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Returns the kind with this name.
  ///
  /// @throws IllegalArgumentException if there is none
  public static TurnMailKind of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
