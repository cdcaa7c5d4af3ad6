package dk.blogstafet.local.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The port of an option; 0 stands for any free port.
public final class PortNumber implements ITypeConverter<Integer> {
  /// Up to three ports after it are used, too.
  private static final int LAST = 65_535 - 3;

  @Override
  public Integer convert(String text) {
    try {
      var port = Integer.parseInt(text);
      if (port >= 0 && port <= LAST) {
        return port;
      }
    } catch (NumberFormatException malformed) {
      throw new TypeConversionException(malformed.getMessage());
    }
    throw new TypeConversionException("out of range");
  }
}
