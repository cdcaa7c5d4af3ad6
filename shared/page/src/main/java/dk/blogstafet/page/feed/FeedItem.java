package dk.blogstafet.page.feed;

import dk.blogstafet.page.markdown.RenderedFragment;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.PostSummary;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A post as it appears in feeds.
///
/// @param id the post's permanent id, independent of its current address
/// @param address the absolute URL
/// @param moment the publication time, unique within a feed
/// @param tags the category; in the site's feeds after the title of the relay
/// @param content the whole post as HTML; empty in the site's feeds
/// @param xml the same content, escaped for XML
/// @param link the URL of the text, if it is published elsewhere
/// @param image the absolute URL of the picture above the text
record FeedItem(
    PostSummary post,
    String id,
    String address,
    Instant moment,
    List<String> tags,
    String content,
    RenderedFragment xml,
    Optional<URI> link,
    Optional<String> image) {
  /// Returns where readers find the text.
  String target() {
    return link.map(URI::toString).orElse(address);
  }

  /// Returns the time of the last change to the content.
  Instant updated() {
    return post.correction().map(Correction::at).orElse(moment);
  }
}
