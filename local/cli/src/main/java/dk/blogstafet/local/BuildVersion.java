package dk.blogstafet.local;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version that this was built as.
final class BuildVersion implements IVersionProvider {
  /// Name and version.
  static String text() {
    var built = Optional.ofNullable(BuildVersion.class.getPackage().getImplementationVersion());
    return "Blogstafet " + built.orElse("(not packaged)");
  }

  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }
}
