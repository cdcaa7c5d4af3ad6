package dk.blogstafet.relay;

/// Where a post stands in the lists: its place, and the category whose list it is also in.
public record ListPosition(PostPosition position, Category category) {}
