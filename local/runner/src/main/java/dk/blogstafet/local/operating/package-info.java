/// What the people who operate a site do at the command line, with no signature but their own
/// access to its data.
@NullMarked
package dk.blogstafet.local.operating;

import org.jspecify.annotations.NullMarked;
