package dk.blogstafet.baton.turn;

import java.time.Instant;

/// An author's acceptance.
///
/// @param showsName whether the relay may show publicly that the author has the baton
/// @param wording the version of the sentence that was agreed to
public record TurnAcceptance(Instant at, boolean showsName, String wording) {}
