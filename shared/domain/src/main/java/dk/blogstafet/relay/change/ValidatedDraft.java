package dk.blogstafet.relay.change;

import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import java.util.Optional;

/// The content of a valid draft.
///
/// @param wish the requested slug, if the draft has one
/// @param mailable as in the draft
public record ValidatedDraft(
    PostMetadata metadata, PostBody body, Optional<PostId> wish, boolean mailable) {}
