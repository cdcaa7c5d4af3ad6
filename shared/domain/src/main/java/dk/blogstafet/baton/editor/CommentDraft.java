package dk.blogstafet.baton.editor;

import org.jspecify.annotations.Nullable;

/// An unvalidated comment; fields may be missing.
///
/// @param paragraph the beginning of the paragraph that it is about
/// @param before the part of the text that a proposed change replaces
public record CommentDraft(
    @Nullable String text,
    @Nullable String paragraph,
    @Nullable String before,
    @Nullable String after) {}
