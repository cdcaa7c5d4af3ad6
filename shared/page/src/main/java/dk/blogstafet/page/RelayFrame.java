package dk.blogstafet.page;

import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;

/// The frame by which other sites show a relay's newest posts.
public record RelayFrame(Site site, Relay relay) {
  /// The usual size in pixels. The page in the frame fits any width from 320 pixels on.
  public static final int WIDTH = 600;

  public static final int HEIGHT = 480;

  /// Returns the HTML that other sites insert.
  ///
  /// @param width in pixels, or in percent with its sign
  public String html(String width, int height) {
    return "<iframe src=\"%s\" title=\"%s\" width=\"%s\" height=\"%d\" loading=\"lazy\" style=\"border:0\"></iframe>"
        .formatted(
            site.home() + PageUrls.embedded(relay.id()),
            TextUtils.html(relay.title()).replace("\"", "&quot;"),
            width,
            height);
  }

  /// Returns the HTML of a frame as wide as the text around it.
  String html() {
    return html("100%", HEIGHT);
  }
}
