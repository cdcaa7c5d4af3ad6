package dk.blogstafet.relay.rendering;

import dk.blogstafet.relay.IssueArchive;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import java.util.function.LongSupplier;

/// The stores that pages are rendered from and written to.
///
/// @param written returns how many pages were written or deleted since the last call
/// @param origin identifies the database: pages rendered from another one are not up to date
public record PageStores(
    Relays relays,
    Posts posts,
    IssueArchive issues,
    RenderStates states,
    AuthorIndex authors,
    Pages pages,
    LongSupplier written,
    String origin) {}
