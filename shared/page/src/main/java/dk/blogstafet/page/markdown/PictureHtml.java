package dk.blogstafet.page.markdown;

import dk.blogstafet.relay.LeadPicture;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.words.LocalizedMessages;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a relay's own pictures as HTML: with all renditions to choose from, and with the size, so
/// that the text doesn't move when the picture arrives.
public final class PictureHtml {
  /// The width of a text's column: all of a narrow window but its margins.
  private static final String SIZES = "(min-width: 40rem) 38rem, calc(100vw - 2rem)";

  private static final int DEFAULT_WIDTH = 800;

  private final String home;
  private final RelayId relay;
  private final String prefix;

  /// @param home the site's home without a slash at the end, to recognise its absolute addresses
  /// @param prefix what stands before paths: nothing on pages, so that a picture always comes from
  ///   the page's own host, and the home in feeds
  private PictureHtml(String home, RelayId relay, String prefix) {
    this.home = home;
    this.relay = relay;
    this.prefix = prefix;
  }

  /// Writes pictures for the relay's pages.
  public static PictureHtml ofPages(String home, RelayId relay) {
    return new PictureHtml(home, relay, "");
  }

  /// Writes pictures for the relay's feeds.
  public static PictureHtml ofFeeds(String home, RelayId relay) {
    return new PictureHtml(home, relay, home);
  }

  /// Writes the picture above a text.
  public RenderedFragment lead(LeadPicture picture, LocalizedMessages words) {
    var html = new HtmlMarkupWriter(1_024);
    figure(html, picture.name(), picture.alt(), caption(picture, words), false);
    return html.fragment();
  }

  /// Returns the caption with the photographer and the licence.
  private static String caption(LeadPicture picture, LocalizedMessages words) {
    var photographer = picture.photographer();
    var credit = photographer.isEmpty() ? "" : words.text("picture.by", photographer);
    return Stream.of(picture.caption(), credit, picture.licence())
        .filter(it -> !it.isEmpty())
        .map(it -> it.matches("(?s).*[.!?…]") ? it : it + ".")
        .collect(Collectors.joining(" "));
  }

  /// Returns the picture at an absolute address, if it is one of the relay's own.
  Optional<PictureName> find(String address) {
    return address.startsWith(home + "/")
        ? PictureName.ofPath(relay, address.substring(home.length()))
        : Optional.empty();
  }

  /// Writes a picture with its caption.
  ///
  /// @param alt empty if the picture is decorative
  /// @param caption empty if there is none
  /// @param isLazy whether the browser may wait until the picture is near the window
  void figure(HtmlMarkupWriter html, PictureName name, String alt, String caption, boolean isLazy) {
    html.open("figure");
    image(html, name, alt, isLazy);
    if (!caption.isEmpty()) {
      html.open("figcaption").text(caption).close("figcaption");
    }
    html.close("figure").line();
  }

  /// Writes a picture inside a text.
  void image(HtmlMarkupWriter html, PictureName name, String alt, boolean isLazy) {
    var width = Math.min(DEFAULT_WIDTH, name.width());
    var renditions =
        name.widths().stream()
            .map(it -> prefix + name.path(relay, it) + " " + it + "w")
            .collect(Collectors.joining(", "));
    html.raw("<img")
        .attribute("src", prefix + name.path(relay, width))
        .attribute("srcset", renditions)
        .attribute("sizes", SIZES)
        .attribute("width", Integer.toString(name.width()))
        .attribute("height", Integer.toString(name.height()))
        .attribute("alt", alt)
        .attribute("decoding", "async");
    if (isLazy) {
      html.attribute("loading", "lazy");
    }
    html.raw(">");
  }
}
