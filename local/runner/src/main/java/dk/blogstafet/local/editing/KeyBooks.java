package dk.blogstafet.local.editing;

import dk.blogstafet.editing.Editors;
import dk.blogstafet.local.machine.Trouble;
import java.nio.file.Path;

/// Opens keys where they are kept, to those who can write there.
public interface KeyBooks {
  /// Works on the keys of a data folder.
  ///
  /// @return the exit code
  /// @throws Trouble if it can't be opened
  int inFolder(Path data, Job job) throws Trouble;

  /// Works on the keys of a stack.
  ///
  /// @return the exit code
  /// @throws Trouble if it can't be found, or a right is missing
  int onStack(String name, Job job) throws Trouble;

  /// Work on keys.
  interface Job {
    /// Works.
    ///
    /// @return the exit code
    int run(Editors editors) throws Trouble;
  }
}
