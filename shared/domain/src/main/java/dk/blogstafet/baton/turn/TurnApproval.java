package dk.blogstafet.baton.turn;

import java.time.Instant;

/// An approval of a text.
///
/// @param hash of the approved content ([DraftContent#hash])
/// @param by the name of the editor or the author
/// @param wording the version of the sentence that was agreed to
public record TurnApproval(String hash, Instant at, String by, String wording) {}
