/// Shows and changes newsletter issues.
@NullMarked
package dk.blogstafet.manageissues;

import org.jspecify.annotations.NullMarked;
