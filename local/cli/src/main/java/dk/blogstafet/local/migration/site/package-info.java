/// Reads the folders of programs that make sites of files: Hugo, Jekyll, Eleventy and Zola.
@NullMarked
package dk.blogstafet.local.migration.site;

import org.jspecify.annotations.NullMarked;
