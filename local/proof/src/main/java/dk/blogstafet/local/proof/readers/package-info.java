/// Pages and mails as readers meet them, tried in a browser.
@NullMarked
package dk.blogstafet.local.proof.readers;

import org.jspecify.annotations.NullMarked;
