package dk.blogstafet.conversion.html;

import dk.blogstafet.conversion.ForeignTexts;
import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.words.LocalizedMessages;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Converts pictures, sound, video, frames, forms and scripts: to links, or to nothing. Each is
/// named.
final class MediaConverter {
  /// The element that stands for a shortcode until its text is converted.
  static final String SHORTCODE = "x-shortcode";

  private static final Set<String> MEDIA =
      Set.of("iframe", "video", "audio", "object", "embed", "amp-youtube", "amp-iframe");

  private static final Set<String> DRAWINGS = Set.of("svg", "canvas", "math");
  private static final Set<String> CODE = Set.of("script", "style", "link", "template");
  private static final Set<String> CONTROLS =
      Set.of("form", "input", "button", "select", "textarea", "label", "fieldset");

  private final LossCollector losses;
  private final LocalizedMessages words;

  MediaConverter(LossCollector lossCollector, LocalizedMessages words) {
    this.losses = lossCollector;
    this.words = words;
  }

  /// Returns whether an element is not text, pictures apart.
  static boolean isMedia(Element element) {
    var name = element.normalName();
    return MEDIA.contains(name)
        || DRAWINGS.contains(name)
        || CODE.contains(name)
        || CONTROLS.contains(name)
        || name.equals("noscript")
        || name.equals(SHORTCODE);
  }

  /// Converts a picture to a link with its alternative text.
  ///
  /// @param isInLink whether a link is around it, inside which there can be no other
  String picture(Element picture, boolean isInLink) {
    var alt = ForeignTexts.line(picture.attr("alt"));
    if (picture.hasClass("emoji") || picture.hasClass("wp-smiley")) {
      return MarkdownEscaper.text(alt);
    }
    var address = address(picture, "src", "data-src", "data-lazy-src", "data-original");
    var named = address.orElseGet(() -> shortened(picture.attr("src")));
    if (picture.attr("width").equals("1") && picture.attr("height").equals("1")) {
      losses.add(LossKind.SCRIPT, named);
      return "";
    }
    losses.add(LossKind.PICTURE, alt.isEmpty() ? named : named + " (" + alt + ")");
    if (alt.isEmpty()) {
      losses.add(LossKind.ALT_TEXT, named);
    }
    var label =
        alt.isEmpty() ? words.text("conversion.picture") : words.text("conversion.picture-of", alt);
    return linked(MarkdownEscaper.text(label), isInLink ? Optional.empty() : address);
  }

  /// Converts an element for which [#isMedia] is true.
  String media(Element element, boolean isInLink) {
    var name = element.normalName();
    if (name.equals(SHORTCODE)) {
      losses.add(shortcode(element.attr("kind")), element.attr("text"));
    } else if (MEDIA.contains(name)) {
      return embed(element, isInLink);
    } else if (DRAWINGS.contains(name)) {
      losses.add(LossKind.PICTURE, "<" + name + ">");
    } else if (CODE.contains(name)) {
      losses.add(LossKind.SCRIPT, script(element));
    } else if (CONTROLS.contains(name)) {
      losses.add(LossKind.FORM, ForeignTexts.line("<" + name + "> " + element.text()));
    }
    return "";
  }

  /// A foreign text can have this element too, with any kind.
  private static LossKind shortcode(String kind) {
    return kind.equals(LossKind.GALLERY.name()) ? LossKind.GALLERY : LossKind.SHORTCODE;
  }

  /// Converts a frame, a video or a sound to a link.
  private String embed(Element element, boolean isInLink) {
    var source = element.select("source[src]").stream().findFirst();
    var address =
        address(element, "src", "data-src", "data")
            .or(() -> source.flatMap(it -> WebAddress.of(it, "src")));
    losses.add(LossKind.EMBED, address.orElse("<" + element.normalName() + ">"));
    return address
        .map(it -> words.text("conversion.embedded", WebAddress.host(it)))
        .map(label -> linked(MarkdownEscaper.text(label), isInLink ? Optional.empty() : address))
        .orElse("");
  }

  private static String linked(String label, Optional<String> address) {
    return address.map(it -> "[" + label + "](" + MarkdownEscaper.address(it) + ")").orElse(label);
  }

  private static String script(Element element) {
    var address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
    return ("<" + element.normalName() + "> " + address).strip();
  }

  private static Optional<String> address(Element element, String... attributes) {
    return Stream.of(attributes).flatMap(it -> WebAddress.of(element, it).stream()).findFirst();
  }

  private static String shortened(String source) {
    return source.length() > 100 ? source.substring(0, 40) + "…" : source;
  }
}
