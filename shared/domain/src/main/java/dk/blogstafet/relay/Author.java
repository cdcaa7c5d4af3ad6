package dk.blogstafet.relay;

import java.util.Optional;

/// Who wrote a post. Title, workplace and side are empty where nobody said.
public record Author(String name, String title, String workplace, Optional<Side> side) {
  public Author {
    Field.AUTHOR_NAME.require(name);
    Field.AUTHOR_TITLE.require(title);
    Field.AUTHOR_WORKPLACE.require(workplace);
  }
}
