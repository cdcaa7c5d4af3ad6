/// Lets invited authors answer, write, approve and hand the baton on.
@NullMarked
package dk.blogstafet.writeturn;

import org.jspecify.annotations.NullMarked;
