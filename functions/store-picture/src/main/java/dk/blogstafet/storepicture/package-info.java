/// Stores the pictures of posts.
@NullMarked
package dk.blogstafet.storepicture;

import org.jspecify.annotations.NullMarked;
