/// Endpoints that only signed requests reach: who may, what they send, and how they are answered.
@NullMarked
package dk.blogstafet.gateway.signed;

import org.jspecify.annotations.NullMarked;
