/// What an author does before anything is published: begins a manuscript.
@NullMarked
package dk.blogstafet.local.writing;

import org.jspecify.annotations.NullMarked;
