/// Stops mail that bounces, and mail that readers call unwanted.
@NullMarked
package dk.blogstafet.takefeedback;

import org.jspecify.annotations.NullMarked;
