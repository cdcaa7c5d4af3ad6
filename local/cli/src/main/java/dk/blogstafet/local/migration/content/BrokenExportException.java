package dk.blogstafet.local.migration.content;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.validation.Language;
import java.util.List;

/// Thrown for an export that can't be read: nothing of it is taken.
public final class BrokenExportException extends Exception {
  private static final long serialVersionUID = 1;

  private final String key;
  private final transient List<Object> blanks;

  /// Creates an exception with the message of a key: what is wrong, and what to do.
  public BrokenExportException(String key, Object... blanks) {
    super(CommandMessages.in(Language.ENGLISH).text(key, blanks));
    this.key = key;
    this.blanks = List.of(blanks);
  }

  /// Returns what is wrong, and what to do.
  public String sentence(CommandMessages messages) {
    return messages.text(key, blanks.toArray());
  }
}
