/// Converts Word documents.
@NullMarked
package dk.blogstafet.conversion.docx;

import org.jspecify.annotations.NullMarked;
