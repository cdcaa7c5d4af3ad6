/// The running API beside its description, looked over by Schemathesis.
@NullMarked
package dk.blogstafet.local.proof.schema;

import org.jspecify.annotations.NullMarked;
