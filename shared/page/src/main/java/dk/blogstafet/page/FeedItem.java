package dk.blogstafet.page;

import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.PostSummary;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// A post as feeds carry it.
///
/// @param id names the post for good, wherever it is
/// @param address with its host
/// @param moment when it was published: no two entries of a feed have the same
/// @param content the whole post as HTML
/// @param xml the same as XML has it
/// @param link where the text stands, if that is elsewhere
record FeedItem(
    PostSummary post,
    String id,
    String address,
    Instant moment,
    String content,
    RenderedFragment xml,
    Optional<URI> link) {
  /// When it last said something new.
  Instant updated() {
    return post.correction().map(Correction::at).orElse(moment);
  }
}
