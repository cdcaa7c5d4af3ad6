/// Commands for the site and its relays: descriptions and status.
@NullMarked
package dk.blogstafet.local.editing.site;

import org.jspecify.annotations.NullMarked;
