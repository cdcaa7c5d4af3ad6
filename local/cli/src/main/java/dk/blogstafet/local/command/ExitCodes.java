package dk.blogstafet.local.command;

/// The exit codes of all commands. What a code means for one command is in its `--help`.
public final class ExitCodes {
  /// The command did its work.
  public static final int DONE = 0;

  /// An error that no other code stands for; for `check`, errors in a manuscript.
  public static final int FAILED = 1;

  /// Invalid usage.
  public static final int USAGE = 2;

  /// The content breaks rules or exists already: nothing was changed.
  public static final int REFUSED = 3;

  /// The content has changed, or differs from what the command was given.
  public static final int CONFLICT = 4;

  /// The site or the store can't be reached now: it is safe to retry.
  public static final int UNAVAILABLE = 5;

  /// The key can't be used.
  public static final int KEY = 6;

  private ExitCodes() {}

  /// What a command's JSON calls an error with this exit code.
  static String outcome(int code) {
    return switch (code) {
      case UNAVAILABLE -> "unreachable";
      case KEY -> "key";
      default -> "failed";
    };
  }
}
