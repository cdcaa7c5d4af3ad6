package dk.blogstafet.page.renewal;

import java.util.Optional;

/// A part of everything: pages to deliver, and where it goes on. Without a next one, everything is
/// rendered.
record RebuildSlice(PageBatch batch, Optional<RebuildCursor> next) {}
