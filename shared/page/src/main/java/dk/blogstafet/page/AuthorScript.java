package dk.blogstafet.page;

import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.relay.Sha256;
import java.util.List;

/// The script of the form that authors write in: one module from its own address, which changes
/// with its content. It saves, converts what is pasted, and counts characters; the form is complete
/// without it.
public final class AuthorScript {
  /// The module, joined from the parts in `src/main/js`.
  public static final String TEXT = ClasspathResources.read("script.js");

  /// The name of the module: the SHA-256 of its text.
  public static final String NAME = Sha256.hex(TEXT) + ".js";

  /// The path of the module.
  public static final String PATH = TurnUrls.SCRIPT + "/" + NAME;

  /// The sentences that the module says, without those that the server's answers have.
  static final List<String> WORDS =
      List.of(
          "left",
          "over",
          "offline",
          "failed",
          "unsent",
          "use",
          "drop",
          "unread",
          "inserted",
          "lost",
          "and",
          "image",
          "images",
          "table",
          "tables",
          "footnote",
          "footnotes",
          "comment",
          "comments");

  private AuthorScript() {}
}
