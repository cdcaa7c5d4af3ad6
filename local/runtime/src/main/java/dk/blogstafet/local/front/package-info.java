/// The local HTTP front: replaces the CDN, the HTTP API and the bucket of AWS on one machine.
@NullMarked
package dk.blogstafet.local.front;

import org.jspecify.annotations.NullMarked;
