package dk.blogstafet.relay;

import java.util.Optional;

/// Who wrote a post. Title, workplace and side are empty where nobody said.
public record Author(String name, String title, String workplace, Optional<AuthorRole> role) {
  public Author {
    TextField.AUTHOR_NAME.require(name);
    TextField.AUTHOR_TITLE.require(title);
    TextField.AUTHOR_WORKPLACE.require(workplace);
  }
}
