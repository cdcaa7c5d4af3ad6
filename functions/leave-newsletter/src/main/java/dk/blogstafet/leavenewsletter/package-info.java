/// Unsubscribes readers from newsletters, and lets them undo it for a while.
@NullMarked
package dk.blogstafet.leavenewsletter;

import org.jspecify.annotations.NullMarked;
