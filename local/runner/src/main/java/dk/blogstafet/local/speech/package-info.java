/// How commands speak to the person at the terminal: in which language, and in which colours.
@NullMarked
package dk.blogstafet.local.speech;

import org.jspecify.annotations.NullMarked;
