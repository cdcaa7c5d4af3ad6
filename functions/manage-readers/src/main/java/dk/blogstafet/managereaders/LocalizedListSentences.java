package dk.blogstafet.managereaders;

import dk.blogstafet.newsletter.lists.ListSentences;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;

/// What the API says about errors in a list.
record LocalizedListSentences(Language language) implements ListSentences {
  @Override
  public String text(String key, Object... blanks) {
    return LocalizedMessages.in(language).text(key, blanks);
  }

  @Override
  public String sentence(ValidationError error) {
    return new ValidationMessages(LocalizedMessages.in(language)).sentence(error);
  }

  @Override
  public String code(ValidationError error) {
    return ValidationMessages.code(error);
  }
}
