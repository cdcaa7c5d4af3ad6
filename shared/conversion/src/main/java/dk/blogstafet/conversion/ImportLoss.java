package dk.blogstafet.conversion;

/// Something that a post loses when it is taken from another program.
///
/// @param detail what exactly: an address, a name; on one line and of limited length
/// @param line in the text, from 1; 0 if it has no place there
public record ImportLoss(LossKind kind, String detail, int line) {
  /// The maximum length of a detail.
  public static final int LENGTH = 300;

  public ImportLoss {
    var one = detail.strip().replaceAll("\\s+", " ");
    detail = one.length() > LENGTH ? one.substring(0, LENGTH) + " …" : one;
  }

  /// Creates a loss without a place in the text.
  public ImportLoss(LossKind kind, String detail) {
    this(kind, detail, 0);
  }
}
