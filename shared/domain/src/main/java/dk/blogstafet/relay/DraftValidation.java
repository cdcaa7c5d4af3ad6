package dk.blogstafet.relay;

import java.util.List;
import java.util.Optional;

/// What a check of a draft finds.
public sealed interface DraftValidation {
  /// Nothing wrong: this is what it says.
  record Valid(PostMetadata metadata, PostBody body, Optional<PostId> wish)
      implements DraftValidation {}

  /// Every flaw there is, in the order of the fields.
  record Invalid(List<ValidationError> errors) implements DraftValidation {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }
}
