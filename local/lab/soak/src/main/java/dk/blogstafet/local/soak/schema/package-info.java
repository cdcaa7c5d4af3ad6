/// Compares the running API with its description, with Schemathesis.
@NullMarked
package dk.blogstafet.local.soak.schema;

import org.jspecify.annotations.NullMarked;
