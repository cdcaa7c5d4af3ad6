/// The front door on one machine: what the CDN, the HTTP API and the bucket are together on AWS.
@NullMarked
package dk.blogstafet.local.front;

import org.jspecify.annotations.NullMarked;
