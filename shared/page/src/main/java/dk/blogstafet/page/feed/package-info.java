/// What programs read: Atom, RSS and JSON feeds, and the sitemap.
@NullMarked
package dk.blogstafet.page.feed;

import org.jspecify.annotations.NullMarked;
