package dk.blogstafet.local.editing.sending;

import dk.blogstafet.local.editing.secret.OwnerOnlyFiles;
import dk.blogstafet.local.runtime.UserFacingException;
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

/// The uploads that were sent and not yet answered, one file each with the idempotency key and the
/// body. When the same command is run again, it finds the upload and sends it again.
public final class PendingUploads {
  /// A site keeps an idempotency key for 30 days.
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

  /// The folder of uploads, below the XDG state folder.
  public static Path usual(Map<String, String> environment, Path home) {
    var named = environment.getOrDefault("XDG_STATE_HOME", "");
    var state = named.isBlank() ? home.resolve(".local").resolve("state") : Path.of(named);
    return state.resolve("blogstafet").resolve("uploads");
  }

  /// The unanswered upload of a request.
  ///
  /// @throws UserFacingException if it can't be read
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
      throw unwritable(file);
    }
  }

  /// Stores an upload, before it is sent.
  ///
  /// @param request by which it is found again
  /// @param body to send, which may have more members than the request's
  /// @throws UserFacingException if it can't be kept
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
      throw unwritable(fresh);
    }
  }

  /// Deletes an upload that was answered.
  ///
  /// @throws UserFacingException if that can't be done
  public void end(PendingUpload upload) throws UserFacingException {
    try {
      Files.deleteIfExists(upload.file());
    } catch (IOException failure) {
      throw UserFacingException.of("upload.not-removed", upload.file());
    }
  }

  private PendingUpload upload(ApiWriteRequest request, String name, String body) {
    return new PendingUpload(request.method(), request.path(), name, body, file(request));
  }

  private Path file(ApiWriteRequest request) {
    var what = String.join("\n", site.toString(), request.method(), request.path(), request.body());
    return folder.resolve(Sha256.hex(what));
  }

  private static UserFacingException unwritable(Path file) {
    return UserFacingException.of("upload.unwritable", file);
  }
}
