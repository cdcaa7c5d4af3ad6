package dk.blogstafet.newsletter.lists;

import dk.blogstafet.relay.validation.ValidationError;

/// What is said about errors in a list, in a language.
public interface ListSentences {
  /// Returns the sentence about a list, such as `list.header`.
  String text(String key, Object... blanks);

  /// Returns the sentence about an invalid field.
  String sentence(ValidationError error);

  /// Returns the kind of an error, for programs.
  String code(ValidationError error);
}
