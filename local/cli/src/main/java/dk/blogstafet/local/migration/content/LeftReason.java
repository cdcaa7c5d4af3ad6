package dk.blogstafet.local.migration.content;

import java.util.Locale;

/// Why something in an export is not taken.
public enum LeftReason {
  /// Not published: a draft, a deleted or a scheduled post; the detail is the other program's word.
  NOT_PUBLISHED,
  /// Published for some readers only.
  PRIVATE,
  /// Readable with a password only.
  PASSWORD,
  /// A page, and no post.
  PAGE,
  /// A picture, a menu or another part of the site; the detail is the other program's word.
  OTHER_KIND,
  NO_TITLE,
  NO_DATE,
  NO_CATEGORY,
  /// A second post of the same date and title.
  DUPLICATE,
  /// The export has the text in a form that is not read here; the detail names it.
  NO_HTML,
  /// The relay can't have more categories; the detail is the post's.
  CATEGORY_LIMIT,
  /// It breaks a rule of posts; the detail is the sentence that says which.
  INVALID,
  /// A file in a folder that is no post; the detail is its kind.
  NO_POST;

  /// Returns the key of its message, whose blank is the detail.
  public String key() {
    return "migration.left." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
