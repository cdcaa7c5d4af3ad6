/// Converts the documents that authors upload, without any rights to data.
@NullMarked
package dk.blogstafet.convertdocument;

import org.jspecify.annotations.NullMarked;
