package dk.blogstafet.relay;

import org.jspecify.annotations.Nullable;

/// What an editor says about a change of a post: nothing is checked, anything may be missing.
///
/// @param kind `correction`, `clarification` or `reply`
/// @param sentence what readers are told
public record CorrectionDraft(@Nullable String kind, @Nullable String sentence) {}
