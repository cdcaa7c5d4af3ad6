package dk.blogstafet.local.manuscript;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.change.DraftValidator;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.validation.Validated;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A post in an editor's file, and the lines of its fields.
///
/// @param relay the slug of the relay that it is for, if the file has one
/// @param lines line numbers by a draft's field names; `authors` has one for each author
/// @param end the line where a missing field could be added
public record Manuscript(
    PostDraft draft, Optional<String> relay, Map<String, List<Integer>> lines, int end) {
  public Manuscript {
    lines = Map.copyOf(lines);
  }

  /// Returns all errors that prevent the post from being published in a relay, by line.
  ///
  /// @param today the latest date that a post may have
  public List<LineError> errors(Relay relay, LocalDate today) {
    return switch (DraftValidator.of(draft, relay, today)) {
      case Validated.Valid(var _) -> List.of();
      case Validated.Invalid(var errors) -> errors.stream().map(this::complaint).toList();
    };
  }

  private LineError complaint(ValidationError error) {
    return LineError.RuleViolation.in(line(error.at()), error);
  }

  private int line(String at) {
    var index = FieldIndex.of(at);
    return index.line(lines.getOrDefault(index.field(), List.of()), end);
  }
}
