package dk.blogstafet.relay.change;

import org.jspecify.annotations.Nullable;

/// An unvalidated correction note; fields may be missing.
///
/// @param kind `correction`, `clarification` or `reply`
/// @param sentence the note to readers
public record CorrectionDraft(@Nullable String kind, @Nullable String sentence) {}
