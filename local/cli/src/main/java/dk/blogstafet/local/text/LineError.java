package dk.blogstafet.local.text;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.TextPosition;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;
import java.util.List;

/// An error at one line of a file, with its remedy. Lines count from 1.
public sealed interface LineError {
  int line();

  /// Returns the error as one line of text, its number first.
  default String sentence(Language language) {
    return line() + ": " + message(language);
  }

  /// Returns the error and its remedy.
  String message(Language language);

  /// The line has other content than expected.
  ///
  /// @param key of a message with three lines: what was expected, what was found, and the remedy as
  ///   a whole sentence
  record UnexpectedText(int line, String key, List<Object> blanks) implements LineError {
    public UnexpectedText {
      blanks = List.copyOf(blanks);
    }

    public UnexpectedText(int line, String key, Object... blanks) {
      this(line, key, List.of(blanks));
    }

    @Override
    public String message(Language language) {
      var parts = parts(language);
      return CommandMessages.in(language)
          .text("line.unexpected", parts.expected(), parts.found(), parts.remedy());
    }

    /// Returns the parts of the message.
    public UnexpectedParts parts(Language language) {
      var lines = CommandMessages.in(language).lines(key, blanks.toArray());
      return new UnexpectedParts(lines.get(0), lines.get(1), lines.get(2));
    }

    /// What was expected, what was found, and what to do.
    public record UnexpectedParts(String expected, String found, String remedy) {}
  }

  /// The content breaks a rule of relays or posts.
  record RuleViolation(int line, ValidationError error) implements LineError {
    /// Returns a violation in a field that starts at a line. A place inside the field is converted
    /// to its own line in the file.
    public static RuleViolation in(int first, ValidationError validationError) {
      return validationError instanceof ValidationError.LocatedError located
          ? at(located.position().from(first), located)
          : new RuleViolation(first, validationError);
    }

    /// Returns a violation at a place in a file.
    public static RuleViolation at(TextPosition place, ValidationError.LocatedError flaw) {
      return new RuleViolation(place.line(), flaw.at(place));
    }

    @Override
    public String message(Language language) {
      return new ValidationMessages(LocalizedMessages.in(language)).sentence(error);
    }
  }
}
