package dk.blogstafet.local.editing.sending;

import dk.blogstafet.local.editing.secret.OwnerOnlyFiles;
import dk.blogstafet.local.machine.UserFacingException;
import dk.blogstafet.relay.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The uploads that were begun and not yet answered, one file each: the name of the upload, and
/// what is sent under it. Whoever gives the same command again finds it, and sends it again.
public final class PendingUploads {
  /// A site remembers an upload for 30 days: an older name would not be known there.
  private static final Duration TERM = Duration.ofDays(29);

  private final Path folder;
  private final SiteAddress site;
  private final Clock clock;

  /// The uploads to a site.
  public PendingUploads(Path folder, SiteAddress site, Clock clock) {
    this.folder = folder;
    this.site = site;
    this.clock = clock;
  }

  /// Where they are kept: where the system keeps what programs have to remember.
  public static Path usual(Map<String, String> environment, Path home) {
    var named = environment.getOrDefault("XDG_STATE_HOME", "");
    var state = named.isBlank() ? home.resolve(".local").resolve("state") : Path.of(named);
    return state.resolve("blogstafet").resolve("uploads");
  }

  /// The upload of a letter that was begun before.
  ///
  /// @throws Trouble if it can't be read
  public Optional<PendingUpload> begun(ApiWriteRequest request) throws UserFacingException {
    var file = file(request);
    try {
      var age = Duration.between(Files.getLastModifiedTime(file).toInstant(), clock.instant());
      var content = Files.readString(file);
      var line = content.indexOf('\n');
      return line < 0 || age.compareTo(TERM) > 0
          ? Optional.empty()
          : Optional.of(upload(request, content.substring(0, line), content.substring(line + 1)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw trouble(file);
    }
  }

  /// Begins an upload: its name is on the disk before anybody can have heard of it.
  ///
  /// @param request by which it is found again
  /// @param body what is sent, which may say more than the letter
  /// @throws Trouble if it can't be kept
  public PendingUpload begin(ApiWriteRequest request, String body) throws UserFacingException {
    var upload = upload(request, UUID.randomUUID().toString(), body);
    var fresh = folder.resolve(upload.name());
    try {
      OwnerOnlyFiles.create(fresh, (upload.name() + "\n" + body).getBytes(StandardCharsets.UTF_8));
      Files.move(
          fresh,
          upload.file(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return upload;
    } catch (IOException failure) {
      throw trouble(fresh);
    }
  }

  /// Forgets an upload that was answered.
  ///
  /// @throws Trouble if that can't be done
  public void end(PendingUpload upload) throws UserFacingException {
    try {
      Files.deleteIfExists(upload.file());
    } catch (IOException failure) {
      throw new UserFacingException(
          "The site has answered, but " + upload.file() + " can't be removed: remove it yourself.");
    }
  }

  private PendingUpload upload(ApiWriteRequest request, String name, String body) {
    return new PendingUpload(request.method(), request.path(), name, body, file(request));
  }

  private Path file(ApiWriteRequest request) {
    var what = String.join("\n", site.toString(), request.method(), request.path(), request.body());
    return folder.resolve(Sha256.hex(what));
  }

  private static UserFacingException trouble(Path file) {
    return new UserFacingException(
        file
            + " can't be read and written, where uploads are noted before they are sent; nothing"
            + " was sent. Make its folder writable, or name another with XDG_STATE_HOME.");
  }
}
