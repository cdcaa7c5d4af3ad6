/// Lets readers out of newsletters, and back in for a while.
@NullMarked
package dk.blogstafet.leavenewsletter;

import org.jspecify.annotations.NullMarked;
