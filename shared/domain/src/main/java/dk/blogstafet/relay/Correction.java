package dk.blogstafet.relay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What readers are told about a change of a post that they may have read before.
///
/// @param sentence says what was changed, in a sentence or two
public record Correction(CorrectionKind kind, Instant at, String sentence) {
  public Correction {
    TextField.SENTENCE.require(sentence);
  }

  /// What a correction is to its post.
  public enum CorrectionKind {
    /// Something was wrong.
    CORRECTION,
    /// Something could be misread.
    CLARIFICATION,
    /// Somebody whom the post speaks of answers: the right of reply.
    REPLY;

    /// The kind's name for machines.
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of this name for machines, if there is one.
    public static Optional<CorrectionKind> of(String tag) {
      return Stream.of(values()).filter(kind -> kind.tag().equals(tag)).findFirst();
    }
  }

  /// The day in Denmark.
  public LocalDate date() {
    return DanishTime.dateOf(at);
  }
}
