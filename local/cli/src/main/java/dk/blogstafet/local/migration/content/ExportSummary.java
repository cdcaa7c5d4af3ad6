package dk.blogstafet.local.migration.content;

import java.util.Collections;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What an export says about its site, and what was found in it.
///
/// @param title of the site; may be empty
/// @param description of the site; may be empty
/// @param found how many items the export has, counted where they begin
/// @param unknown how often each field that is not read here occurs
public record ExportSummary(
    String title, String description, int found, SequencedMap<String, Integer> unknown) {
  public ExportSummary {
    unknown = Collections.unmodifiableSequencedMap(new TreeMap<>(Map.copyOf(unknown)));
  }
}
