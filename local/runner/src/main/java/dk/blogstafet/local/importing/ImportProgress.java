package dk.blogstafet.local.importing;

/// Is told how far an import has come.
public interface ImportProgress {
  ImportProgress NONE = (_, _, _) -> {};

  /// So many of all posts are through this stage.
  void at(ImportPhase phase, int done, int all);

  /// The two times an import goes through a page.
  enum ImportPhase {
    CHECKING,
    STORING
  }
}
