/// Signed actions of editors: the keyring that authorises them, their receipts and the audit log.
@NullMarked
package dk.blogstafet.editing;

import org.jspecify.annotations.NullMarked;
