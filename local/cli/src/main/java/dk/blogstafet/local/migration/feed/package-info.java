/// Reads exports and feeds in XML and JSON as streams: WordPress, RSS, Atom, JSON Feed and Ghost.
@NullMarked
package dk.blogstafet.local.migration.feed;

import org.jspecify.annotations.NullMarked;
