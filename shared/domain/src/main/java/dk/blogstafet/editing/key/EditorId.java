package dk.blogstafet.editing.key;

/// An editor's id: the id of the invitation that was the first way in.
public record EditorId(String hash) {
  public EditorId {
    if (!InvitationId.isValid(hash)) {
      throw new IllegalArgumentException("Not an editor's id: " + hash);
    }
  }

  /// Returns the id of the editor whom an invitation makes.
  public static EditorId of(InvitationId invitation) {
    return new EditorId(invitation.hash());
  }

  @Override
  public String toString() {
    return hash;
  }
}
