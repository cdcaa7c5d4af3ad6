/// Commands that publish, correct, withdraw, restore, list and import posts.
@NullMarked
package dk.blogstafet.local.editing.post;

import org.jspecify.annotations.NullMarked;
