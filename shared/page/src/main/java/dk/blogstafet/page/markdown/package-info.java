/// Converts posts from Markdown to HTML.
@NullMarked
package dk.blogstafet.page.markdown;

import org.jspecify.annotations.NullMarked;
