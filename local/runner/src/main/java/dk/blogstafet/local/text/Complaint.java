package dk.blogstafet.local.text;

import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.TextPosition;
import dk.blogstafet.relay.ValidationError;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;

/// What is wrong at one line of a file, and what its writer can do about it. Lines count from 1.
public sealed interface Complaint {
  int line();

  /// The complaint as one line of text, its number first.
  String sentence();

  /// Something else stands there than was expected.
  ///
  /// @param remedy a whole sentence
  record Unexpected(int line, String expected, String found, String remedy) implements Complaint {
    @Override
    public String sentence() {
      return line + ": expected " + expected + ", found " + found + ". " + remedy;
    }
  }

  /// What stands there breaks a rule of relays or posts.
  record Breach(int line, ValidationError error) implements Complaint {
    /// A breach in a field that begins in a line. What stands inside the field is named by its own
    /// line in the file.
    public static Breach in(int first, ValidationError validationError) {
      return validationError instanceof ValidationError.LocatedError located
          ? at(located.place().from(first), located)
          : new Breach(first, validationError);
    }

    /// A breach at a place in a file.
    public static Breach at(TextPosition place, ValidationError.LocatedError flaw) {
      return new Breach(place.line(), flaw.at(place));
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
