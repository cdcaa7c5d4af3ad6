package dk.blogstafet.local.editing;

import dk.blogstafet.local.editing.sending.ApiResult;

/// How the editor's commands end, for programs that give them, and for `--help`.
final class EditorExitCodes {
  static final int DONE = 0;
  static final int WRONG = 2;
  static final int REFUSED = 3;
  static final int BEHIND = 4;
  static final int UNANSWERED = 5;
  static final int KEY = 6;

  static final String DONE_LINE = "0:Done, or it was so already.";
  static final String BROKEN_LINE = "1:Something broke that should not.";
  static final String WRONG_LINE = "2:The command was given wrongly, or a file can't be opened.";
  static final String REFUSED_LINE =
      "3:The site, or check, refused it and says why: nothing was changed.";
  static final String BEHIND_LINE =
      "4:Somebody else was first: look at what is there, then give the command again.";
  static final String UNANSWERED_LINE =
      "5:No answer in time: give the same command again, it works once however often you do.";
  static final String KEY_LINE =
      "6:The key can't be used: no file, open to others, or the site doesn't take it.";

  private static final int CONFLICT = 409;
  private static final int OVERTAKEN = 412;

  private EditorExitCodes() {}

  static int of(ApiResult result) {
    return switch (result) {
      case ApiResult.Done _ -> DONE;
      case ApiResult.Refused refused when refused.isAboutTheKey() -> KEY;
      case ApiResult.Refused(var status, _) when status == CONFLICT || status == OVERTAKEN ->
          BEHIND;
      case ApiResult.Refused _ -> REFUSED;
      case ApiResult.NoAnswer _ -> UNANSWERED;
    };
  }
}
