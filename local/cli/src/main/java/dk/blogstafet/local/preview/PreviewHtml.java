package dk.blogstafet.local.preview;

import java.util.List;
import java.util.stream.Collectors;

/// The HTML that a preview adds to a page.
final class PreviewHtml {
  private static final String END = "</body>";
  private static final String STYLE =
      "position:sticky;bottom:0;max-height:40vh;overflow:auto;padding:.5rem 1rem;"
          + "background:#fff3c4;color:#222;border-top:2px solid #8a6d00;font:1rem/1.4 sans-serif";

  private PreviewHtml() {}

  /// Escapes a text for use in an element.
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// Returns a page with a note that it is a preview, and a script that reloads it when its file
  /// changes. Both follow the page's own content and are marked as not part of it.
  ///
  /// @param note the note; empty for none
  /// @param seen the identifier of the file's content
  static String following(String page, String note, String seen) {
    var at = page.lastIndexOf(END);
    return page.substring(0, at)
        + "<!-- Only in the preview: -->\n"
        + note
        + script(seen)
        + page.substring(at);
  }

  /// Returns a bar at the bottom of the window with the findings of `check`.
  ///
  /// @param headline says that this is a preview, and the number of findings
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
