package dk.blogstafet.baton;

import java.util.Locale;

/// The mails of a turn. Those to editors go to the site's contact address.
public enum TurnMailKind {
  /// To the author: the invitation.
  INVITATION(false),
  /// To the author: the invitation is not answered.
  INVITATION_REMINDER(false),
  /// To the author, after the acceptance: the link, and the deadline as a calendar file.
  ACCEPTANCE(false),
  /// To the author: the deadline approaches, or is today.
  DEADLINE_REMINDER(false),
  /// To the author: the editor has comments.
  CHANGES_REQUESTED(false),
  /// To the author: the one-use link for the final approval.
  APPROVAL_REQUEST(false),
  /// To the author: the post is published, with the way to hand the baton on.
  PUBLICATION(false),
  /// To the author: a new link replaces the old one.
  NEW_LINK(false),
  /// To the author: an editor ended the turn.
  ENDED(false),
  /// To the editors: the author accepted.
  EDITOR_ACCEPTED(true),
  /// To the editors: the author declined, or withdrew the text.
  EDITOR_DECLINED(true),
  /// To the editors: nobody answered the invitation.
  EDITOR_RETURNED(true),
  /// To the editors: the author needs more time.
  EDITOR_POSTPONED(true),
  /// To the editors: a text was handed in.
  EDITOR_SUBMITTED(true),
  /// To the editors: the author changes the text again.
  EDITOR_RECALLED(true),
  /// To the editors: the author approved the text.
  EDITOR_APPROVED(true),
  /// To the editors: a scheduled text was not published.
  EDITOR_UNSCHEDULED(true),
  /// To the editors: the deadline passed a week ago.
  EDITOR_OVERDUE(true),
  /// To the editors: the author proposes who is next.
  EDITOR_CANDIDATES(true),
  /// To the editors: a mail to the author bounced.
  EDITOR_BOUNCED(true);

  private final boolean isToEditors;

  TurnMailKind(boolean isToEditors) {
    this.isToEditors = isToEditors;
  }

  /// Returns whether the mail goes to the editors.
  public boolean isToEditors() {
    return isToEditors;
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
