package dk.blogstafet.page.renewal;

import java.util.Optional;

/// A part of a full rebuild: the pages to write, and where to continue. Without a next cursor, the
/// rebuild is complete.
record RebuildSlice(PageBatch batch, Optional<RebuildCursor> next) {}
