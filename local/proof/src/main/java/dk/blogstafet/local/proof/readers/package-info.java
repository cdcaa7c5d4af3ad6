/// Audits pages and mails in a browser.
@NullMarked
package dk.blogstafet.local.proof.readers;

import org.jspecify.annotations.NullMarked;
