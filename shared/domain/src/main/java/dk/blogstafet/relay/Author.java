package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.TextField;
import java.util.Optional;

/// An author of a post. The title, workplace and role are empty if not given.
public record Author(String name, String title, String workplace, Optional<AuthorRole> role) {
  public Author {
    TextField.AUTHOR_NAME.require(name);
    TextField.AUTHOR_TITLE.require(title);
    TextField.AUTHOR_WORKPLACE.require(workplace);
  }
}
