/// Reads posts and relays from files: named values, and below them the text in Markdown.
@NullMarked
package dk.blogstafet.local.manuscript;

import org.jspecify.annotations.NullMarked;
