/// Shows and changes turns for editors.
@NullMarked
package dk.blogstafet.manageturns;

import org.jspecify.annotations.NullMarked;
