package dk.blogstafet.baton.turn;

import java.time.Instant;

/// A text that its author handed in.
///
/// @param version of the draft
/// @param hash of its content
public record TurnSubmission(int version, String hash, Instant at) {}
