/// Creates relays, and changes the descriptions of relays and of the site.
@NullMarked
package dk.blogstafet.editrelay;

import org.jspecify.annotations.NullMarked;
