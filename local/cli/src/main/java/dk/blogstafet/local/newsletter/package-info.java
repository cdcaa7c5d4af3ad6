/// The newsletter as editors and operators see it: counts, lists, evidence, and forgetting.
@NullMarked
package dk.blogstafet.local.newsletter;

import org.jspecify.annotations.NullMarked;
