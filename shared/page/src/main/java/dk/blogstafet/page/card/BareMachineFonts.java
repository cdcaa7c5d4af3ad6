package dk.blogstafet.page.card;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A Linux without fontconfig, such as a small container: there the JDK can't even read a typeface
/// that comes with the program, unless a list names one for its logical fonts (`fontconfig`
/// properties of the JDK). This writes such a list.
final class BareMachineFonts {
  /// Where fontconfig is set up.
  private static final Path FONTCONFIG = Path.of("/etc/fonts/fonts.conf");

  /// The JDK reads the path of the list from here.
  private static final String PROPERTY = "sun.awt.fontconfig";

  private BareMachineFonts() {}

  /// Returns whether this machine needs a list.
  static boolean isNeeded() {
    return System.getProperty("os.name", "").equals("Linux")
        && System.getProperty(PROPERTY) == null
        && !Files.exists(FONTCONFIG);
  }

  /// Writes a list with one typeface, and has the JDK read it. It must be called before the JDK
  /// first needs a typeface.
  static void install(InputStream typeface) throws IOException {
    var folder = Files.createTempDirectory("fonts");
    var file = folder.resolve("font.otf");
    Files.copy(typeface, file);
    var list = folder.resolve("fontconfig.properties");
    Files.writeString(
        list,
        """
        version=1
        allfonts.latin-1=Font
        filename.Font=%s
        sequence.allfonts=latin-1
        """
            .formatted(file));
    System.setProperty(PROPERTY, list.toString());
  }
}
