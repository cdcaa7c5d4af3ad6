package dk.blogstafet.local.preview;

/// HTML that only a preview has.
final class Markup {
  private static final String END = "</body>";

  private Markup() {}

  /// A text that may stand in an element.
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// A page that asks for itself again when its file is another. What does that stands behind the
  /// page's own content and says that it is no part of it.
  ///
  /// @param seen names the file's content
  static String following(String page, String seen) {
    var at = page.lastIndexOf(END);
    return page.substring(0, at) + script(seen) + page.substring(at);
  }

  private static String script(String seen) {
    return "<!-- Only in the preview: -->\n<script data-only-in-the-preview>\n"
        + "(async function follow() {\n"
        + "  try {\n"
        + "    const answer = await fetch('/changes?seen="
        + seen
        + "');\n"
        + "    if (answer.status === 205) { location.reload(); return; }\n"
        + "  } catch (gone) { await new Promise(soon => setTimeout(soon, 1000)); }\n"
        + "  follow();\n"
        + "})();\n</script>\n";
  }
}
