package dk.blogstafet.local.backends;

import java.util.regex.Pattern;

/// Writes the HTML of the local pages.
final class LocalPageHtml {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

  private static final String STYLE =
      """
      :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif;
        background: Canvas; color: CanvasText }
      body { max-width: 50rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
      h1 { font-size: 1.4rem; line-height: 1.25 } h2 { font-size: 1.1rem }
      ol { list-style: none; padding: 0 } li { padding: .5rem 0; border-top: 1px solid GrayText }
      dt { font-weight: bold } dd { margin: 0 0 .5rem }
      pre { font: inherit; white-space: pre-wrap; padding: 1rem; border: 1px solid GrayText }
      iframe { box-sizing: border-box; width: 100%; height: 40rem; border: 1px solid GrayText }
      .note { border-inline-start: .3rem solid; padding-inline-start: .7rem }
      """;

  private LocalPageHtml() {}

  /// Returns a page around finished HTML.
  static String page(String title, String body) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <main>
    %s
    </main>
    </body>
    </html>
    """
        .formatted(escaped(title), STYLE, body);
  }

  /// Escapes text for HTML, including attributes.
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// Escapes text, and turns web addresses into links that open in new tabs.
  static String linked(String text) {
    var html = new StringBuilder();
    var link = LINK.matcher(text);
    var end = 0;
    while (link.find()) {
      var address = escaped(link.group());
      html.append(escaped(text.substring(end, link.start())))
          .append("<a target=\"_blank\" rel=\"noreferrer\" href=\"")
          .append(address + "\">" + address + "</a>");
      end = link.end();
    }
    return html.append(escaped(text.substring(end))).toString();
  }
}
