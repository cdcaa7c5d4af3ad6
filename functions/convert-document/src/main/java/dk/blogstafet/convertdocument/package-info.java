/// Converts the documents that authors upload, without rights to other data than its counters.
@NullMarked
package dk.blogstafet.convertdocument;

import org.jspecify.annotations.NullMarked;
