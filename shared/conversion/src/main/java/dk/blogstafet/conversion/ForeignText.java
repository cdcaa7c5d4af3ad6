package dk.blogstafet.conversion;

import java.util.List;

/// A text in Markdown that was made of a foreign one.
///
/// @param opening the first paragraph without markup; empty if there is none
public record ForeignText(String markdown, String opening, List<ImportLoss> losses) {
  /// No text.
  public static final ForeignText NONE = new ForeignText("", "", List.of());

  public ForeignText {
    losses = List.copyOf(losses);
  }
}
