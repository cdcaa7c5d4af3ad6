/// The editor's commands of turns: invitations, reviews, schedules and hand-overs.
@NullMarked
package dk.blogstafet.local.editing.turn;

import org.jspecify.annotations.NullMarked;
