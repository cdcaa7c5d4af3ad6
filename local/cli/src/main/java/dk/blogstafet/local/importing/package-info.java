/// Imports relay pages saved as plain text, and folders of manuscripts.
@NullMarked
package dk.blogstafet.local.importing;

import org.jspecify.annotations.NullMarked;
