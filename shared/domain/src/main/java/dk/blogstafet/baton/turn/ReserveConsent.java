package dk.blogstafet.baton.turn;

import java.time.Instant;

/// A person's consent to be asked again later.
///
/// @param wording the version of the sentence that was agreed to
public record ReserveConsent(Instant at, String wording) {}
