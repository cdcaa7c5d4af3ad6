/// The posts table: the site, relays, posts, their changes and the state of their pages.
@NullMarked
package dk.blogstafet.aws.relay;

import org.jspecify.annotations.NullMarked;
