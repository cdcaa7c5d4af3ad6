package dk.blogstafet.relay.change;

import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import java.util.List;
import java.util.Optional;

/// The content of a valid draft.
///
/// @param wish the requested slug, if the draft has one
/// @param mailable as in the draft
/// @param oldAddresses where the post was on another site, each once
public record ValidatedDraft(
    PostMetadata metadata,
    PostBody body,
    Optional<PostId> wish,
    boolean mailable,
    List<FormerAddress> oldAddresses) {
  public ValidatedDraft {
    oldAddresses = List.copyOf(oldAddresses);
  }

  /// Creates the content of a post that was never on another site.
  public ValidatedDraft(
      PostMetadata metadata, PostBody body, Optional<PostId> wish, boolean mailable) {
    this(metadata, body, wish, mailable, List.of());
  }
}
