package dk.blogstafet.local.editing.secret;

import dk.blogstafet.local.machine.UserFacingException;
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

/// The file that keeps an editor's key. Only its owner can read it from the moment it is there, and
/// it is refused where others can.
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

  /// Where it is if nobody says: `BLOGSTAFET_KEY`, or else where the system keeps settings.
  public static EditorKeyFile usual(Map<String, String> environment, Path home) {
    var named = environment.getOrDefault("BLOGSTAFET_KEY", "");
    var settings = environment.getOrDefault("XDG_CONFIG_HOME", "");
    var folder = settings.isBlank() ? home.resolve(".config") : Path.of(settings);
    return new EditorKeyFile(
        named.isBlank() ? folder.resolve("blogstafet").resolve("key") : Path.of(named));
  }

  /// The file of this name with an ending.
  public EditorKeyFile with(String ending) {
    return new EditorKeyFile(path.resolveSibling(path.getFileName() + ending));
  }

  public boolean isThere() {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /// Keeps a key here; never in the place of another.
  ///
  /// @throws Trouble if there is something already, or nothing can be written
  public void create(EditorKeyPair key) throws UserFacingException {
    try {
      OwnerOnlyFiles.create(path, PemCodec.write(key));
    } catch (FileAlreadyExistsException there) {
      throw new UserFacingException(
          path + " is there already, and stays as it is. Name another file with --key.");
    } catch (IOException failure) {
      throw new UserFacingException(
          path + " can't be written: name a file that you may write with --key.");
    }
  }

  /// The key that is kept here.
  ///
  /// @throws Trouble if there is none, or others can read it
  public EditorKeyPair read() throws UserFacingException {
    try {
      refuseOthers();
      var text = Files.size(path) > LONGEST ? new byte[0] : Files.readAllBytes(path);
      return PemCodec.read(text)
          .orElseThrow(() ->
              new UserFacingException(
                  path + " holds no Ed25519 key: name the right file with --key."));
    } catch (NoSuchFileException missing) {
      throw new UserFacingException(
          "There is no key in " + path + ": make one with “key new”, or name its file with --key.");
    } catch (IOException unreadable) {
      throw new UserFacingException(
          path + " can't be read: name a file that you may read with --key.");
    }
  }

  /// Takes another file's key in this one's place, at once, and the other file away.
  ///
  /// @throws Trouble if that can't be done
  public void replaceBy(EditorKeyFile other) throws UserFacingException {
    try {
      Files.move(
          other.path, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UserFacingException(
          other + " can't take the place of " + path + ": rename it yourself, it is your key now.");
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
      throw new UserFacingException(
          "Others can get at "
              + path
              + " ("
              + PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
              + "). If nobody did, close it with “chmod 600 "
              + path
              + "”; if somebody may have, revoke the key.");
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
