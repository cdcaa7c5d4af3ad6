/// Who sent a request, and that nobody changed it: a strict profile of HTTP Message Signatures (RFC
/// 9421) with Ed25519, written down in docs/signing.md. Stands on the JDK alone and knows no keys:
/// reading gives a [Claim], the caller finds the key it names, and the claim is verified against
/// it.
@NullMarked
package dk.blogstafet.gateway.signature;

import org.jspecify.annotations.NullMarked;
