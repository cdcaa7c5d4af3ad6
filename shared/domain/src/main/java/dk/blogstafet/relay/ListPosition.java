package dk.blogstafet.relay;

/// A post's position in the relay's list, and the category whose list it is also in.
public record ListPosition(PostPosition position, Category category) {}
