package dk.blogstafet.local.runtime;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.validation.Language;
import java.util.List;

/// An error that the user of a command can fix. It says what failed and what to do, in the user's
/// language.
public final class UserFacingException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient LocalizedText text;

  private UserFacingException(LocalizedText text) {
    super(text.in(CommandMessages.in(Language.ENGLISH)));
    this.text = text;
  }

  /// Creates an error with the message of a key.
  public static UserFacingException of(String key, Object... blanks) {
    return new UserFacingException(new LocalizedText(key, List.of(blanks)));
  }

  /// Sets the cause.
  ///
  /// @return this error
  UserFacingException causedBy(Throwable cause) {
    initCause(cause);
    return this;
  }

  /// Returns what failed and what to do.
  public String sentence(CommandMessages messages) {
    return text.in(messages);
  }

  /// Returns a blank that is itself the message of a key.
  static Object blank(String key) {
    return new LocalizedText(key, List.of());
  }

  private record LocalizedText(String key, List<Object> blanks) {
    private String in(CommandMessages messages) {
      var texts =
          blanks.stream().map(it -> it instanceof LocalizedText text ? text.in(messages) : it);
      return messages.text(key, texts.toArray());
    }
  }
}
