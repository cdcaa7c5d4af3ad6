package dk.blogstafet.local.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The forms in which a relay leaves.
public enum ExportFormat {
  /// Our own folder, from which a relay is restored as it was.
  MANUSCRIPTS,
  /// A file for WordPress (WXR 1.2).
  WXR,
  /// A folder for Hugo.
  HUGO;

  /// Returns the name on the command line.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns the names of all formats.
  public static List<String> labels() {
    return Arrays.stream(values()).map(ExportFormat::label).toList();
  }

  /// Returns the format with a name on the command line.
  public static Optional<ExportFormat> of(String label) {
    return Arrays.stream(values()).filter(it -> it.label().equals(label)).findFirst();
  }
}
