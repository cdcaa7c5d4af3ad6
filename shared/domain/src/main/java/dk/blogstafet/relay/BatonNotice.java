package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.TextField;
import java.time.LocalDate;

/// What a relay says publicly about its baton.
public sealed interface BatonNotice {
  /// An author has the baton, and agreed to be named.
  ///
  /// @param since the Danish date of the acceptance
  record HeldBy(String name, LocalDate since) implements BatonNotice {
    public HeldBy {
      TextField.AUTHOR_NAME.require(name);
    }
  }

  /// No author has the baton, and the newest post is old.
  record Resting() implements BatonNotice {}
}
