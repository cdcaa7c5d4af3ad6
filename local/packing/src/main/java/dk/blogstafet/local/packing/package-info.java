/// A step of the build: how functions' packages are put together.
@NullMarked
package dk.blogstafet.local.packing;

import org.jspecify.annotations.NullMarked;
