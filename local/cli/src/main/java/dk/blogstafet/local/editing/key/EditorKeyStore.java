package dk.blogstafet.local.editing.key;

import dk.blogstafet.editing.Editors;
import dk.blogstafet.local.runtime.UserFacingException;
import java.nio.file.Path;

/// Opens keys where they are kept, to those who can write there.
public interface EditorKeyStore {
  /// Works on the keys of a data folder.
  ///
  /// @return the exit code
  /// @throws UserFacingException if it can't be opened
  int inFolder(Path data, KeyJob job) throws UserFacingException;

  /// Works on the keys of a stack.
  ///
  /// @return the exit code
  /// @throws UserFacingException if it can't be found, or a right is missing
  int onStack(String name, KeyJob job) throws UserFacingException;

  /// Work on keys.
  interface KeyJob {
    /// Works.
    ///
    /// @return the exit code
    int run(Editors editors) throws UserFacingException;
  }
}
