package dk.blogstafet.local.text;

import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.TextPosition;
import dk.blogstafet.relay.ValidationError;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;

/// What is wrong at one line of a file, and what its writer can do about it. Lines count from 1.
public sealed interface LineError {
  int line();

  /// The complaint as one line of text, its number first.
  String sentence();

  /// Something else stands there than was expected.
  ///
  /// @param remedy a whole sentence
  record UnexpectedText(int line, String expected, String found, String remedy)
      implements LineError {
    @Override
    public String sentence() {
      return line + ": expected " + expected + ", found " + found + ". " + remedy;
    }
  }

  /// What stands there breaks a rule of relays or posts.
  record RuleViolation(int line, ValidationError error) implements LineError {
    /// A breach in a field that begins in a line. What stands inside the field is named by its own
    /// line in the file.
    public static RuleViolation in(int first, ValidationError validationError) {
      return validationError instanceof ValidationError.LocatedError located
          ? at(located.place().from(first), located)
          : new RuleViolation(first, validationError);
    }

    /// A breach at a place in a file.
    public static RuleViolation at(TextPosition place, ValidationError.LocatedError flaw) {
      return new RuleViolation(place.line(), flaw.at(place));
    }

    @Override
    public String sentence() {
      return line + ": " + message();
    }

    /// What is wrong and what to do.
    public String message() {
      return new ValidationMessages(LocalizedMessages.in(Language.ENGLISH)).sentence(error);
    }
  }
}
