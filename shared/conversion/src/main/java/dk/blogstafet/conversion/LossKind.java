package dk.blogstafet.conversion;

import java.util.Locale;

/// What a post loses when it is taken from another program.
public enum LossKind {
  /// A picture, which became a link.
  PICTURE,
  /// A picture of a document, which is left out.
  OLD_PICTURE,
  /// A picture without a text for readers who can't see it.
  ALT_TEXT,
  /// A group of pictures, which became a list of links or is left out.
  GALLERY,
  /// A video, a sound or another site's frame, which became a link or is left out.
  EMBED,
  /// Code of another program, which is left out.
  SHORTCODE,
  /// A block whose content the other program makes when it shows the page.
  BLOCK,
  /// A script or a style sheet, which is left out.
  SCRIPT,
  /// A form, which is left out.
  FORM,
  /// A table that became simpler.
  TABLE,
  /// A link that leads nowhere here, and became text.
  LINK,
  /// Underlining and the like.
  FORMATTING,
  /// HTML in a text in Markdown, which readers see as text.
  HTML,
  /// A footnote of a word processor.
  NOTE,
  /// Comments in a document, by their number.
  REMARKS,
  /// Tracked changes, which are all accepted, by their number.
  TRACKED_CHANGES,
  /// A text box, which is left out.
  TEXT_BOX,
  /// A formula, which became text.
  FORMULA,
  /// A character of a symbol font.
  SYMBOL,
  /// Readers' comments.
  COMMENTS,
  /// Tags.
  TAGS,
  /// All categories but one.
  CATEGORIES,
  /// Authors beyond the limit.
  AUTHORS,
  /// An address on the other site that can't be redirected, or that exceeds the limit.
  ADDRESS,
  /// A file attached to the post.
  ATTACHMENT,
  /// No loss: the date is that of the last change.
  DATE,
  /// No loss: the teaser was made from the text.
  TEASER;

  /// Returns the key of its message, whose blank is the detail.
  public String key() {
    return "conversion.loss." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
