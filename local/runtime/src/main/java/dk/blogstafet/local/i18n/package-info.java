/// The messages of commands: their languages and colours.
@NullMarked
package dk.blogstafet.local.i18n;

import org.jspecify.annotations.NullMarked;
