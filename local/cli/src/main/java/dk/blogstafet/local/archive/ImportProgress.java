package dk.blogstafet.local.archive;

/// Receives the progress of an import.
public interface ImportProgress {
  ImportProgress NONE = (_, _, _) -> {};

  /// Reports how many of all posts have passed a phase.
  void at(ImportPhase phase, int done, int all);

  /// The phases of an import.
  enum ImportPhase {
    CHECKING,
    STORING
  }
}
