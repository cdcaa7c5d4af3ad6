package dk.blogstafet.editing.key;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// What makes a key an editor's device. It is valid only while the editor is, and the passkey, if
/// one admitted it.
///
/// @param browser as the device names itself; may be empty
/// @param used the Danish date of its last use, or of its admission
public record DeviceMembership(
    EditorId editor, Optional<PasskeyId> passkey, String browser, LocalDate used) {
  /// How long a device has access after its last use.
  public static final Duration TERM = Duration.ofDays(30);

  /// The maximum length of a browser's name in characters.
  public static final int BROWSER = 80;

  public DeviceMembership {
    if (browser.length() > BROWSER) {
      throw new IllegalArgumentException("Too long a browser's name");
    }
  }

  /// Returns the same membership after a use on a Danish date.
  public DeviceMembership usedOn(LocalDate date) {
    return new DeviceMembership(editor, passkey, browser, date);
  }
}
