/// Publishes new posts.
@NullMarked
package dk.blogstafet.publishpost;

import org.jspecify.annotations.NullMarked;
