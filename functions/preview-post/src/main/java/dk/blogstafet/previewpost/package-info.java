/// Shows pages as changes of posts would make them.
@NullMarked
package dk.blogstafet.previewpost;

import org.jspecify.annotations.NullMarked;
