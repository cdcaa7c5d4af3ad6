/// Functions as they are deployed, each in a process of its own, under AWS's runtime interface
/// client.
@NullMarked
package dk.blogstafet.local.packages;

import org.jspecify.annotations.NullMarked;
