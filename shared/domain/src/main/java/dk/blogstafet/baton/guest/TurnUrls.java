package dk.blogstafet.baton.guest;

/// The paths of the pages of invited authors, without a slash at the end: API Gateway has no such
/// routes. Links in mails add a token (`?t=`).
public final class TurnUrls {
  /// What a turn's author can do now. Forms are sent here too.
  public static final String WRITE = "/skriv/tur";

  /// The text as its page will show it.
  public static final String PREVIEW = "/skriv/vis";

  /// The final approval, with a token of its own. Its form is sent here too.
  public static final String APPROVE = "/skriv/godkend";

  /// Converts a document; the form with the text is sent here with a file.
  public static final String DOCUMENT = "/skriv/dokument";

  /// The script of the form, in a folder of its own: its name changes with its content.
  public static final String SCRIPT = "/skriv/script";

  private TurnUrls() {}
}
