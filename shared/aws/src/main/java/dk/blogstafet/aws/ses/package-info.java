/// Mail through SES.
@NullMarked
package dk.blogstafet.aws.ses;

import org.jspecify.annotations.NullMarked;
