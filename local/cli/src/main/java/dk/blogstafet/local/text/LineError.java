package dk.blogstafet.local.text;

import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.TextPosition;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;

/// An error at one line of a file, with its remedy. Lines count from 1.
public sealed interface LineError {
  int line();

  /// Returns the error as one line of text, its number first.
  default String sentence() {
    return sentence(Language.ENGLISH);
  }

  /// Returns the error as one line of text, its number first, in a language where there is a
  /// translation.
  String sentence(Language language);

  /// The line has other content than expected.
  ///
  /// @param remedy a whole sentence
  record UnexpectedText(int line, String expected, String found, String remedy)
      implements LineError {
    @Override
    public String sentence(Language language) {
      return line + ": expected " + expected + ", found " + found + ". " + remedy;
    }
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
    public String sentence(Language language) {
      return line + ": " + message(language);
    }

    /// Returns the error and its remedy.
    public String message(Language language) {
      return new ValidationMessages(LocalizedMessages.in(language)).sentence(error);
    }
  }
}
