/// Converts HTML to Markdown, and names what gets lost.
@NullMarked
package dk.blogstafet.conversion.html;

import org.jspecify.annotations.NullMarked;
