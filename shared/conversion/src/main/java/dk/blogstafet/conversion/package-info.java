/// Turns documents and pages of other programs into Markdown, and names what gets lost.
@NullMarked
package dk.blogstafet.conversion;

import org.jspecify.annotations.NullMarked;
