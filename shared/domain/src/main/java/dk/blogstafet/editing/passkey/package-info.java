/// Passkeys of editors, and the verification of what they sign (WebAuthn).
@NullMarked
package dk.blogstafet.editing.passkey;

import org.jspecify.annotations.NullMarked;
