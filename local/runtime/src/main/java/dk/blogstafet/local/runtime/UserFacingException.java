package dk.blogstafet.local.runtime;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.validation.Language;
import java.util.List;
import java.util.Optional;

/// An error that the user of a command can fix. It says what failed and what to do, in the user's
/// language if it was created from the key of a message.
public final class UserFacingException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Optional<LocalizedText> text;

  public UserFacingException(String sentence) {
    super(sentence);
    this.text = Optional.empty();
  }

  UserFacingException(String sentence, Throwable cause) {
    super(sentence, cause);
    this.text = Optional.empty();
  }

  private UserFacingException(LocalizedText text) {
    super(text.in(CommandMessages.in(Language.ENGLISH)));
    this.text = Optional.of(text);
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
    return text.map(it -> it.in(messages)).orElse(String.valueOf(getMessage()));
  }

  private record LocalizedText(String key, List<Object> blanks) {
    private String in(CommandMessages messages) {
      return messages.text(key, blanks.toArray());
    }
  }
}
