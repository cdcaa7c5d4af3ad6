/// How people become editors: invitations, their mails, and the admission of devices.
@NullMarked
package dk.blogstafet.editing.admission;

import org.jspecify.annotations.NullMarked;
