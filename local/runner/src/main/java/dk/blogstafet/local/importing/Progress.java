package dk.blogstafet.local.importing;

/// Is told how far an import has come.
public interface Progress {
  Progress NONE = (_, _, _) -> {};

  /// So many of all posts are through this stage.
  void at(Stage stage, int done, int all);

  /// The two times an import goes through a page.
  enum Stage {
    CHECKING,
    STORING
  }
}
