/// Shows a manuscript as the page that it will be, while it is being written.
@NullMarked
package dk.blogstafet.local.preview;

import org.jspecify.annotations.NullMarked;
