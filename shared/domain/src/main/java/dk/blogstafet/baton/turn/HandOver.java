package dk.blogstafet.baton.turn;

import dk.blogstafet.relay.validation.TextField;

/// How an author passed the baton to the next one.
///
/// @param from the name of the author who passed it on
/// @param greeting to the next author; may be empty
/// @param because why the author chose the next one, the end of a sentence; may be empty
public record HandOver(String from, String greeting, String because) {
  public HandOver {
    TextField.AUTHOR_NAME.require(from);
    TextField.GREETING.require(greeting);
    TextField.BECAUSE.require(because);
  }

  HandOver withoutWords() {
    return new HandOver(from, "", "");
  }
}
