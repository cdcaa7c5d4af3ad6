package dk.blogstafet.local.editing.post;

import dk.blogstafet.local.importing.RelayPageEntry;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.change.DraftValidator;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.Validated;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One post of an import: what it says, and where that stands.
sealed interface ImportItem {
  PostDraft draft();

  /// Where it stands, for people.
  String place();

  /// Everything that keeps it from being published in a relay, with file and line.
  List<String> flaws(Relay relay, LocalDate today, Language language);

  /// The date by which pieces are sent, oldest first.
  default String date() {
    return Optional.ofNullable(draft().date()).orElse("");
  }

  /// A file of its own.
  record ManuscriptItem(ManuscriptFile file) implements ImportItem {
    @Override
    public PostDraft draft() {
      return file.manuscript().draft();
    }

    @Override
    public String place() {
      return file.path().toString();
    }

    @Override
    public List<String> flaws(Relay relay, LocalDate today, Language language) {
      return file.manuscript().errors(relay, today).stream()
          .map(error -> error.sentence(language))
          .map(sentence -> place() + ":" + sentence)
          .toList();
    }
  }

  /// An entry of a relay page.
  record RelayPageItem(Path page, RelayPageEntry entry) implements ImportItem {
    @Override
    public PostDraft draft() {
      return entry.draft();
    }

    @Override
    public String place() {
      return page + ":" + entry.title().line();
    }

    @Override
    public List<String> flaws(Relay relay, LocalDate today, Language language) {
      return switch (DraftValidator.of(draft(), relay, today)) {
        case Validated.Valid(var _) -> List.of();
        case Validated.Invalid(var errors) ->
            errors.stream().map(it -> sentence(it, language)).toList();
      };
    }

    private String sentence(ValidationError error, Language language) {
      var words = new ValidationMessages(LocalizedMessages.in(language));
      return place() + ": " + words.sentence(error);
    }
  }
}
