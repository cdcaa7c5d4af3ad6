/// Opens relays, and describes them and the site.
@NullMarked
package dk.blogstafet.editrelay;

import org.jspecify.annotations.NullMarked;
