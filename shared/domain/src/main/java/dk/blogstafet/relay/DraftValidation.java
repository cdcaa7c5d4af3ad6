package dk.blogstafet.relay;

import java.util.List;
import java.util.Optional;

/// The result of validating a draft.
public sealed interface DraftValidation {
  /// The draft is valid; holds the validated content.
  record Valid(PostMetadata metadata, PostBody body, Optional<PostId> wish)
      implements DraftValidation {}

  /// The draft is invalid; lists all errors in the order of the fields.
  record Invalid(List<ValidationError> errors) implements DraftValidation {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }
}
