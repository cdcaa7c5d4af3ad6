/// Shows a relay on other sites.
@NullMarked
package dk.blogstafet.embedrelay;

import org.jspecify.annotations.NullMarked;
