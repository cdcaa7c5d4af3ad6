package dk.blogstafet.relay;

import java.util.List;
import java.util.Optional;

/// What a check of a draft finds.
public sealed interface Verdict {
  /// Nothing wrong: this is what it says.
  record Sound(Headline headline, Body body, Optional<PostId> wish) implements Verdict {}

  /// Every flaw there is, in the order of the fields.
  record Flawed(List<Flaw> flaws) implements Verdict {
    public Flawed {
      flaws = List.copyOf(flaws);
    }
  }
}
