/// Stops mail to addresses that bounce or complain.
@NullMarked
package dk.blogstafet.takefeedback;

import org.jspecify.annotations.NullMarked;
