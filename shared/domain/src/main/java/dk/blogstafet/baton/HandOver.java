package dk.blogstafet.baton;

import dk.blogstafet.relay.validation.TextField;

/// How an author passed the baton to the next one.
///
/// @param from the name of the author who passed it on
/// @param greeting to the next author; may be empty
public record HandOver(String from, String greeting) {
  public HandOver {
    TextField.AUTHOR_NAME.require(from);
    TextField.GREETING.require(greeting);
  }

  HandOver withoutGreeting() {
    return new HandOver(from, "");
  }
}
