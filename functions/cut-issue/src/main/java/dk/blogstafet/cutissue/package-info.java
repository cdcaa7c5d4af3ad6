/// Cuts newsletter issues, on a schedule.
@NullMarked
package dk.blogstafet.cutissue;

import org.jspecify.annotations.NullMarked;
