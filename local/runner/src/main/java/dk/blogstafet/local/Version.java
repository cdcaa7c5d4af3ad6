package dk.blogstafet.local;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version that this was built as.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    var built = Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
    return new String[] {"Blogstafet " + built.orElse("(not packaged)")};
  }
}
