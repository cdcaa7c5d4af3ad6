package dk.blogstafet.local.importing;

/// Receives the progress of an import.
public interface ImportProgress {
  ImportProgress NONE = (_, _, _) -> {};

  /// So many of all posts are done with a phase.
  void at(ImportPhase phase, int done, int all);

  /// The phases of an import.
  enum ImportPhase {
    CHECKING,
    STORING
  }
}
