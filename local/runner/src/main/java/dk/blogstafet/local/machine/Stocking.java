package dk.blogstafet.local.machine;

/// Fills a new site.
@FunctionalInterface
public interface Stocking {
  /// Leaves it empty.
  Stocking NONE = stores -> {};

  /// Fills the stores of a site that was only just described; may describe it anew.
  void fill(Stores stores);
}
