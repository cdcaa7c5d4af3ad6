/// Links that open the desk in a browser.
@NullMarked
package dk.blogstafet.local.editing.desk;

import org.jspecify.annotations.NullMarked;
