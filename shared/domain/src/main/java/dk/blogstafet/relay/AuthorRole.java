package dk.blogstafet.relay;

/// From where an author comes to the relay: the baton goes back and forth between the two.
public enum AuthorRole {
  RESEARCHER,
  PRACTITIONER
}
