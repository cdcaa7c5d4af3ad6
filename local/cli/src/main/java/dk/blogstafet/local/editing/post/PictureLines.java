package dk.blogstafet.local.editing.post;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.manuscript.YamlScalar;
import dk.blogstafet.relay.validation.Language;
import java.util.ArrayList;
import java.util.List;

/// What an editor writes in a post's file to show a picture: above the text, or in it.
///
/// @param alt empty if the picture is decorative
record PictureLines(
    CommandMessages messages,
    String address,
    String alt,
    String caption,
    String photographer,
    String licence) {
  /// Returns the lines.
  ///
  /// @param headline what was done
  List<String> all(String headline) {
    var lines = new ArrayList<>(List.of(headline, messages.text("picture.above")));
    add(lines, "billede", "picture", address);
    add(lines, "alt-tekst", "alt", alt.isEmpty() ? word("pynt", "decorative") : alt);
    add(lines, "billedtekst", "caption", caption);
    add(lines, "fotograf", "photographer", photographer);
    add(lines, "licens", "licence", licence);
    lines.add(messages.text("picture.inside"));
    var title = caption.isEmpty() ? "" : " \"" + caption.replace("\"", "\\\"") + "\"";
    lines.add("![" + alt.replaceAll("[\\[\\]\\\\]", "\\\\$0") + "](" + address + title + ")");
    return lines;
  }

  private void add(List<String> lines, String danish, String english, String value) {
    if (!value.isBlank()) {
      lines.add(word(danish, english) + ": " + YamlScalar.of(value));
    }
  }

  private String word(String danish, String english) {
    return messages.language() == Language.DANISH ? danish : english;
  }
}
