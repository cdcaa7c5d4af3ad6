package dk.blogstafet.local.text;

import dk.blogstafet.relay.Flaw;
import dk.blogstafet.relay.Language;
import dk.blogstafet.words.FlawWords;
import dk.blogstafet.words.Words;

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
  record Breach(int line, Flaw flaw) implements Complaint {
    @Override
    public String sentence() {
      return line + ": " + message();
    }

    /// What is wrong and what to do.
    public String message() {
      return new FlawWords(Words.in(Language.ENGLISH)).sentence(flaw);
    }
  }
}
