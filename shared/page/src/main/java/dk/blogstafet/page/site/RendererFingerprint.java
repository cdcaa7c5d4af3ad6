package dk.blogstafet.page.site;

import dk.blogstafet.page.ClasspathResources;

/// The fingerprint of the templates, messages and code: a digest of their sources, computed at
/// build time.
final class RendererFingerprint {
  private static final int LENGTH = 16;
  static final String NAME = ClasspathResources.read("build.txt").substring(0, LENGTH);

  private RendererFingerprint() {}
}
