/// Converts HTML to Markdown, and names what gets lost.
@NullMarked
package dk.blogstafet.local.migration.html;

import org.jspecify.annotations.NullMarked;
