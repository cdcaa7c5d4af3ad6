package dk.blogstafet.conversion.docx;

/// Thrown for a document that can't be converted: nothing of it is taken.
public final class UnreadableDocumentException extends Exception {
  private static final long serialVersionUID = 1;

  private final DocumentFlaw flaw;

  UnreadableDocumentException(DocumentFlaw documentFlaw) {
    super("The document is " + documentFlaw);
    this.flaw = documentFlaw;
  }

  /// Why a document can't be converted.
  public enum DocumentFlaw {
    /// Damaged, encrypted, or of another kind.
    NOT_A_DOCUMENT,
    /// Larger when unpacked than a text needs, or in too many parts.
    TOO_LARGE,
    /// The text has more than [DocxDocument#CHARACTERS].
    TOO_LONG
  }

  /// Returns what is wrong.
  public DocumentFlaw flaw() {
    return flaw;
  }
}
