/// The manuscripts table: turns, their texts, comments and candidates, and the mails about them.
@NullMarked
package dk.blogstafet.aws.baton;

import org.jspecify.annotations.NullMarked;
