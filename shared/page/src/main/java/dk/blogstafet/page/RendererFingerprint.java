package dk.blogstafet.page;

/// Which templates, words and code these are: a digest of their sources, taken when they were
/// built.
final class RendererFingerprint {
  private static final int LENGTH = 16;
  static final String NAME = ClasspathResources.read("build.txt").substring(0, LENGTH);

  private RendererFingerprint() {}
}
