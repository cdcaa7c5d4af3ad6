package dk.blogstafet.relay.search;

/// A part of a text, and whether it matches a query.
public record TextRun(String text, boolean isMatch) {}
