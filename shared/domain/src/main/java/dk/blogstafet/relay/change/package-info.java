/// The changes that editors make to relays and posts, each as one conditional commit.
@NullMarked
package dk.blogstafet.relay.change;

import org.jspecify.annotations.NullMarked;
