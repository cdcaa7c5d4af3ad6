/// Functions as they ship, each in a process of its own, under AWS's own runtime interface client.
@NullMarked
package dk.blogstafet.local.packages;

import org.jspecify.annotations.NullMarked;
