package dk.blogstafet.reply;

import dk.blogstafet.relay.validation.ValidationError;
import java.util.List;

/// The outcome of an editor's act on a case.
public sealed interface ReplyOutcome {
  /// The change is stored.
  record Changed(ReplyCase then) implements ReplyOutcome {}

  /// The case already was as wanted; nothing was stored.
  record Unchanged(ReplyCase seen) implements ReplyOutcome {}

  /// The values are invalid; nothing was stored.
  record Invalid(List<ValidationError> errors) implements ReplyOutcome {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }

  /// The case's state doesn't allow it; nothing was stored.
  record OtherState(ReplyCase seen) implements ReplyOutcome {}

  /// The post has no reply yet that was published for this case; nothing was stored.
  record NotPublished(ReplyCase seen) implements ReplyOutcome {}

  /// There is no such post or case.
  record NotFound() implements ReplyOutcome {}
}
