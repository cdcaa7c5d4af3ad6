/// Lists of readers as files, of this program and of others.
@NullMarked
package dk.blogstafet.newsletter.lists;

import org.jspecify.annotations.NullMarked;
