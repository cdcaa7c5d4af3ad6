/// Relays and their posts: data, validation and changes. Independent of database, pages and
/// protocols.
@NullMarked
package dk.blogstafet.relay;

import org.jspecify.annotations.NullMarked;
