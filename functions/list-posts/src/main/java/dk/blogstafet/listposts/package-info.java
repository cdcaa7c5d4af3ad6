/// Lists relays and their posts as JSON.
@NullMarked
package dk.blogstafet.listposts;

import org.jspecify.annotations.NullMarked;
