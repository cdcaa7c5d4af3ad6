/// Audits pages and mails in a browser.
@NullMarked
package dk.blogstafet.local.soak.readers;

import org.jspecify.annotations.NullMarked;
