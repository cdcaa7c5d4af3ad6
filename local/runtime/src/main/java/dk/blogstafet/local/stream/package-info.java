/// Invokes functions for events other than requests: the tables' streams, schedules and
/// notifications.
@NullMarked
package dk.blogstafet.local.stream;

import org.jspecify.annotations.NullMarked;
