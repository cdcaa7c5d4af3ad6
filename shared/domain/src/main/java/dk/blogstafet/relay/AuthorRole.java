package dk.blogstafet.relay;

/// The role in which an author writes. The baton passes between the two roles.
public enum AuthorRole {
  RESEARCHER,
  PRACTITIONER
}
