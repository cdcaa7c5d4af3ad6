/// How the clients of AWS connect: HTTP, timeouts, and the errors that services report.
@NullMarked
package dk.blogstafet.aws.connection;

import org.jspecify.annotations.NullMarked;
