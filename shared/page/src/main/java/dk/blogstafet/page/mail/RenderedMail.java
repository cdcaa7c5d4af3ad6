package dk.blogstafet.page.mail;

/// A mail, in plain text and in HTML with the same content.
///
/// @param subject one line
public record RenderedMail(String subject, String text, String html) {
  /// Omits the content: its links grant access, and printed values may be logged.
  @Override
  public String toString() {
    return "a mail";
  }
}
