package dk.blogstafet.storepicture;

/// A picture that can't be stored as it is.
final class PictureRejectedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final PictureFlaw flaw;

  PictureRejectedException(PictureFlaw flaw) {
    super(flaw.name());
    this.flaw = flaw;
  }

  PictureRejectedException(PictureFlaw flaw, Throwable cause) {
    super(flaw.name(), cause);
    this.flaw = flaw;
  }

  PictureFlaw flaw() {
    return flaw;
  }
}
