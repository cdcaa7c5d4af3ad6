/// Reads single documents: a saved web page, and Word's .docx.
@NullMarked
package dk.blogstafet.local.migration.document;

import org.jspecify.annotations.NullMarked;
