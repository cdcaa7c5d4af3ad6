package dk.blogstafet.reply;

import org.jspecify.annotations.Nullable;

/// An unvalidated request; fields may be missing.
///
/// @param received a date; today if it is missing
public record ReplyDraft(
    @Nullable String name,
    @Nullable String contact,
    @Nullable String received,
    @Nullable String passage,
    @Nullable String text) {}
