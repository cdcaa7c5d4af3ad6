/// Endpoints for signed requests: authorisation, request bodies and responses.
@NullMarked
package dk.blogstafet.gateway.signed;

import org.jspecify.annotations.NullMarked;
