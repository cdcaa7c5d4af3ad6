/// Posts and relays as people keep them in files: a few named lines, and below them the text in
/// Markdown.
@NullMarked
package dk.blogstafet.local.manuscript;

import org.jspecify.annotations.NullMarked;
