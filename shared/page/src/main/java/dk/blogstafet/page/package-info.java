/// Addresses, layout and what templates show. The compiled templates are in this package as well;
/// the packages below it fill them. Doesn't depend on AWS.
@NullMarked
package dk.blogstafet.page;

import org.jspecify.annotations.NullMarked;
