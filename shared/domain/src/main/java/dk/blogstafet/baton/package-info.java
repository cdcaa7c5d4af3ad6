/// Passes the baton from author to author: turns, from the invitation to the next hand-over, with
/// the drafts and the comments that belong to them.
@NullMarked
package dk.blogstafet.baton;

import org.jspecify.annotations.NullMarked;
