package dk.blogstafet.baton;

/// A text as one side approved it last. It is kept to show what changed since.
public record ApprovedText(ApprovingSide side, DraftContent content) {
  /// Who approves texts.
  public enum ApprovingSide {
    EDITOR,
    AUTHOR
  }
}
