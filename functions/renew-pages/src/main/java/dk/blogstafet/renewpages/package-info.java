/// Renders pages anew when the posts table says that something has changed.
@NullMarked
package dk.blogstafet.renewpages;

import org.jspecify.annotations.NullMarked;
