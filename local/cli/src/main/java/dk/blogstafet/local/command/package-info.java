/// What all commands share: language, help, errors, exit codes.
@NullMarked
package dk.blogstafet.local.command;

import org.jspecify.annotations.NullMarked;
