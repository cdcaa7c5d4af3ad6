/// Shows a manuscript as its page while it is being written.
@NullMarked
package dk.blogstafet.local.preview;

import org.jspecify.annotations.NullMarked;
