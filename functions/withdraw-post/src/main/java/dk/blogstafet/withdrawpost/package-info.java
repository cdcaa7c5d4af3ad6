/// Withdraws and restores posts.
@NullMarked
package dk.blogstafet.withdrawpost;

import org.jspecify.annotations.NullMarked;
