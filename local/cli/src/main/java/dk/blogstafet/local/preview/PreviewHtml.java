package dk.blogstafet.local.preview;

import java.util.List;
import java.util.stream.Collectors;

/// HTML that only a preview has.
final class PreviewHtml {
  private static final String END = "</body>";
  private static final String STYLE =
      "position:sticky;bottom:0;max-height:40vh;overflow:auto;padding:.5rem 1rem;"
          + "background:#fff3c4;color:#222;border-top:2px solid #8a6d00;font:1rem/1.4 sans-serif";

  private PreviewHtml() {}

  /// A text that may stand in an element.
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// A page that says that it is a preview and reloads when its file changes. Both stand behind the
  /// page's own content, marked as no part of it.
  ///
  /// @param note what the page says of itself; empty for none
  /// @param seen names the file's content
  static String following(String page, String note, String seen) {
    var at = page.lastIndexOf(END);
    return page.substring(0, at)
        + "<!-- Only in the preview: -->\n"
        + note
        + script(seen)
        + page.substring(at);
  }

  /// A bar at the foot of the window with what `check` finds.
  ///
  /// @param headline that this is a preview, and how much was found
  static String note(String headline, List<String> findings) {
    var items =
        findings.stream()
            .map(finding -> "<li>" + escaped(finding) + "</li>")
            .collect(Collectors.joining("\n"));
    var summary = "<summary>" + escaped(headline) + "</summary>\n";
    var list = items.isEmpty() ? "" : "<ul>\n" + items + "\n</ul>\n";
    return "<aside data-only-in-the-preview style=\""
        + STYLE
        + "\">\n<details"
        + (items.isEmpty() ? "" : " open")
        + ">\n"
        + summary
        + list
        + "</details>\n</aside>\n";
  }

  private static String script(String seen) {
    return "<script data-only-in-the-preview>\n"
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
