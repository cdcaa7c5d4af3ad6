package dk.blogstafet.page;

/// A mail to somebody, in plain text and in HTML: the same said twice.
///
/// @param subject one line
public record RenderedMail(String subject, String text, String html) {
  /// Not the mail: its links open doors, and what is printed may end in a log.
  @Override
  public String toString() {
    return "a mail";
  }
}
