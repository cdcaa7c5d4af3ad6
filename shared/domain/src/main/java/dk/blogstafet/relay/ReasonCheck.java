package dk.blogstafet.relay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the reason for which a post goes or comes back.
final class ReasonCheck {
  private ReasonCheck() {}

  /// What a check finds.
  sealed interface Result {
    /// Nothing wrong: this is what it says.
    record Sound(String reason) implements Result {}

    /// What is wrong with it.
    record Flawed(List<Flaw> flaws) implements Result {
      public Flawed {
        flaws = List.copyOf(flaws);
      }
    }
  }

  static Result of(@Nullable String reason) {
    var read = Field.REASON.read(reason, "reason");
    return read.flaws().isEmpty() ? new Result.Sound(read.text()) : new Result.Flawed(read.flaws());
  }
}
