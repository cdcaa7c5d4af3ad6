package dk.blogstafet.local.editing.secret;

import dk.blogstafet.local.runtime.UserFacingException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// The file of an editor's private key. It is created with access for its owner only, and refused
/// if others have access.
public final class EditorKeyFile {
  private static final long LONGEST = 10_000;
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Path path;

  public EditorKeyFile(Path path) {
    this.path = path;
  }

  /// The default file: `BLOGSTAFET_KEY`, or else one below the XDG configuration folder.
  public static EditorKeyFile usual(Map<String, String> environment, Path home) {
    var named = environment.getOrDefault("BLOGSTAFET_KEY", "");
    var settings = environment.getOrDefault("XDG_CONFIG_HOME", "");
    var folder = settings.isBlank() ? home.resolve(".config") : Path.of(settings);
    return new EditorKeyFile(
        named.isBlank() ? folder.resolve("blogstafet").resolve("key") : Path.of(named));
  }

  /// The file with this name and an ending.
  public EditorKeyFile with(String ending) {
    return new EditorKeyFile(path.resolveSibling(path.getFileName() + ending));
  }

  public boolean isThere() {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /// Writes a key to the file, which must not exist.
  ///
  /// @throws UserFacingException if there is something already, or nothing can be written
  public void create(EditorKeyPair key) throws UserFacingException {
    try {
      OwnerOnlyFiles.create(path, PemCodec.write(key));
    } catch (FileAlreadyExistsException there) {
      throw UserFacingException.of("key-file.exists", path);
    } catch (IOException failure) {
      throw UserFacingException.of("key-file.unwritable", path);
    }
  }

  /// Reads the key.
  ///
  /// @throws UserFacingException if there is none, or others can read it
  public EditorKeyPair read() throws UserFacingException {
    try {
      refuseOthers();
      var text = Files.size(path) > LONGEST ? new byte[0] : Files.readAllBytes(path);
      return PemCodec.read(text).orElseThrow(() -> UserFacingException.of("key-file.no-key", path));
    } catch (NoSuchFileException missing) {
      throw UserFacingException.of("key-file.missing", path);
    } catch (IOException unreadable) {
      throw UserFacingException.of("key-file.unreadable", path);
    }
  }

  /// Replaces this file by another one, atomically.
  ///
  /// @throws UserFacingException if that can't be done
  public void replaceBy(EditorKeyFile other) throws UserFacingException {
    try {
      Files.move(
          other.path, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw UserFacingException.of("key-file.not-renamed", other, path);
    }
  }

  private void refuseOthers() throws IOException, UserFacingException {
    if (!OwnerOnlyFiles.isGuarded(path)) {
      return;
    }
    var open = EnumSet.noneOf(PosixFilePermission.class);
    open.addAll(Files.getPosixFilePermissions(path));
    open.removeAll(OWNERS);
    if (!open.isEmpty()) {
      throw UserFacingException.of(
          "key-file.open",
          path,
          PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
