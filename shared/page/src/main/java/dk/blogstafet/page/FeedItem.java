package dk.blogstafet.page;

import dk.blogstafet.relay.Post;
import java.net.URI;
import java.util.Optional;

/// A post as feeds carry it.
///
/// @param address with its host; it is the post's id, for it never changes
/// @param content the whole post as HTML
/// @param xml the same as XML has it
/// @param link where the text stands, if that is elsewhere
record FeedItem(Post post, String address, String content, Piece xml, Optional<URI> link) {}
