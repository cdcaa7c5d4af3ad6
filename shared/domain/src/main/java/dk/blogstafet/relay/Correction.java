package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A note to readers about a change of a published post.
///
/// @param sentence describes the change in one or two sentences
public record Correction(CorrectionKind kind, Instant at, String sentence) {
  public Correction {
    TextField.SENTENCE.require(sentence);
  }

  /// The kind of a correction.
  public enum CorrectionKind {
    /// Fixes an error.
    CORRECTION,
    /// Resolves an ambiguity.
    CLARIFICATION,
    /// A person mentioned in the post replies: the right of reply.
    REPLY;

    /// Returns the machine-readable name.
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Returns the kind with this machine-readable name, if any.
    public static Optional<CorrectionKind> of(String tag) {
      return Stream.of(values()).filter(kind -> kind.tag().equals(tag)).findFirst();
    }
  }

  /// Returns the date in Denmark.
  public LocalDate date() {
    return DanishTime.dateOf(at);
  }
}
