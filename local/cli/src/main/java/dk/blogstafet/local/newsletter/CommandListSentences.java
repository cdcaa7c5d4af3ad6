package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.newsletter.lists.ListSentences;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;

/// What the command line says about errors in a list.
public record CommandListSentences(CommandMessages messages) implements ListSentences {
  @Override
  public String text(String key, Object... blanks) {
    return messages.text(key, blanks);
  }

  @Override
  public String sentence(ValidationError error) {
    return new ValidationMessages(LocalizedMessages.in(messages.language())).sentence(error);
  }

  @Override
  public String code(ValidationError error) {
    return ValidationMessages.code(error);
  }
}
