/// A step of the build: prepares functions' packages.
@NullMarked
package dk.blogstafet.local.packing;

import org.jspecify.annotations.NullMarked;
