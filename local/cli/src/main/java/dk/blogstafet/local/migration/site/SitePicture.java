package dk.blogstafet.local.migration.site;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.conversion.ForeignText;
import dk.blogstafet.conversion.ForeignTexts;
import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.words.LocalizedMessages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A picture that the fields of a post name.
///
/// @param address as the field has it, or a whole one
/// @param alt its description; may be empty
record SitePicture(String address, String alt) {
  /// The names of pictures above a text, those that say so first.
  private static final List<String> NAMES =
      List.of("featured_image", "featuredImage", "image", "cover", "images", "header", "thumbnail");

  /// Themes of Jekyll take pictures from its members, others a heading from its text.
  private static final String HEADER = "header";

  private static final List<String> ADDRESSES =
      List.of("image", "src", "path", "url", "overlay_image");

  private static final List<String> DESCRIPTIONS =
      List.of(
          "featured_image_alt",
          "featuredImageAlt",
          "image_alt",
          "imageAlt",
          "cover_alt",
          "alt",
          "image_description");

  private static final Pattern WEB = Pattern.compile("(?i)https?:.*");

  /// The characters that end an address in Markdown.
  private static final Pattern END = Pattern.compile("[\\s()<>]");

  /// Returns the pictures that fields name and the text doesn't have, each once, that above the
  /// text first.
  static List<SitePicture> of(SiteDocument document) {
    var fields = document.fields();
    var all = new LinkedHashMap<String, SitePicture>();
    for (var name : NAMES) {
      var value = fields.path(name);
      var values = new ArrayList<JsonNode>();
      if (value.isArray()) {
        value.forEach(values::add);
      } else {
        values.add(value);
      }
      values.stream()
          .filter(it -> !name.equals(HEADER) || it.isObject())
          .flatMap(it -> picture(it, fields).stream())
          .forEach(it -> all.putIfAbsent(it.address(), it));
    }
    return all.values().stream().filter(it -> !document.body().contains(it.address())).toList();
  }

  /// Returns the picture of a text, or of an object with an address.
  private static Optional<SitePicture> picture(JsonNode value, JsonNode fields) {
    var address = value.isTextual() ? Optional.of(value.asText()) : first(value, ADDRESSES);
    return address
        .map(ForeignTexts::line)
        .filter(it -> !it.isEmpty())
        .map(it -> {
          var alt = first(value, DESCRIPTIONS).or(() -> first(fields, DESCRIPTIONS)).orElse("");
          return new SitePicture(it, ForeignTexts.line(alt));
        });
  }

  private static Optional<String> first(JsonNode object, List<String> names) {
    return names.stream()
        .map(object::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(it -> !it.isBlank())
        .findFirst();
  }

  /// Returns the first picture, if it has an address on the web.
  ///
  /// @param file of the post
  /// @param home the site's address; empty if unknown
  /// @param post the address of the post
  static Optional<SitePicture> lead(
      List<SitePicture> pictures, Path file, String home, String post) {
    return pictures.stream()
        .limit(1)
        .map(it -> it.below(file, home))
        .filter(it -> WEB.matcher(it.address()).matches() || WEB.matcher(post).matches())
        .findFirst();
  }

  /// Returns the picture with an address below the site's, unless it lies beside the post.
  private SitePicture below(Path file, String home) {
    return WEB.matcher(address).matches()
            || address.startsWith("/")
            || home.isEmpty()
            || Files.isRegularFile(file.resolveSibling(address))
        ? this
        : new SitePicture(home + "/" + address, alt);
  }

  /// Returns a text with the picture above it, as a link like those in the text.
  ///
  /// @param post the address of the post
  ForeignText above(ForeignText text, String post, LocalizedMessages words) {
    var target =
        END.matcher(address).replaceAll(it -> "%%%02X".formatted((int) it.group().charAt(0)));
    var markdown = "![" + alt.replaceAll("[\\[\\]\\\\]", "") + "](" + target + ")";
    var picture = SiteMarkdown.convert(markdown, post, words);
    var losses = new ArrayList<>(picture.losses());
    text.losses().stream()
        .map(it -> it.line() == 0 ? it : new ImportLoss(it.kind(), it.detail(), it.line() + 2))
        .forEach(losses::add);
    var whole = picture.markdown() + "\n\n" + text.markdown();
    return new ForeignText(whole.strip(), text.opening(), losses);
  }
}
