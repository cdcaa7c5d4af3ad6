/// Shows readers their own data, and lets them change and erase it.
@NullMarked
package dk.blogstafet.preferences;

import org.jspecify.annotations.NullMarked;
