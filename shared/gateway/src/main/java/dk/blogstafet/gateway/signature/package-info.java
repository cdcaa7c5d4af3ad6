/// Authenticates the sender and the integrity of a request: a strict profile of HTTP Message
/// Signatures (RFC 9421) with Ed25519, described in docs/signing.md. Depends on the JDK only and
/// stores no keys: reading returns an [UnverifiedSignature], the caller looks up the key that it
/// names, and the signature is verified with that key.
@NullMarked
package dk.blogstafet.gateway.signature;

import org.jspecify.annotations.NullMarked;
