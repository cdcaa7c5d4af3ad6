/// Full-text search: the words of posts, the index of them, and queries.
@NullMarked
package dk.blogstafet.relay.search;

import org.jspecify.annotations.NullMarked;
