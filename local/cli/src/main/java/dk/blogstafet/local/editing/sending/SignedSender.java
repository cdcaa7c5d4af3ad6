package dk.blogstafet.local.editing.sending;

import dk.blogstafet.local.editing.secret.EditorKeyPair;
import dk.blogstafet.local.runtime.UserFacingException;

/// Sends letters with a key: each is noted on the disk first, and forgotten once it is answered.
public final class SignedSender {
  private final ApiClient client;
  private final PendingUploads uploads;
  private final EditorKeyPair key;

  public SignedSender(ApiClient apiClient, PendingUploads uploads, EditorKeyPair key) {
    this.client = apiClient;
    this.uploads = uploads;
    this.key = key;
  }

  /// Sends a letter, under the name that it had before if it was sent and not answered.
  ///
  /// @throws UserFacingException if it can't be noted
  public ApiResult send(ApiWriteRequest request) throws UserFacingException {
    var begun = uploads.begun(request);
    return finish(begun.isPresent() ? begun.get() : uploads.begin(request, request.body()));
  }

  /// Sends a letter that has to say which version it is based on, and asks for that only if it was
  /// not sent before: what was asked then has to be sent again, though it may be done already.
  ///
  /// @param request without the version
  /// @throws UserFacingException if it can't be noted
  public ApiResult send(ApiWriteRequest request, VersionQuery asked) throws UserFacingException {
    var begun = uploads.begun(request);
    if (begun.isPresent()) {
      return finish(begun.get());
    }
    return switch (asked.ask()) {
      case ApiResult.Done(var found) ->
          finish(uploads.begin(request, asked.body(found.path("version").asInt())));
      case ApiResult.Refused refused -> refused;
      case ApiResult.NoAnswer answer -> answer;
    };
  }

  private ApiResult finish(PendingUpload upload) throws UserFacingException {
    var result = client.send(key, upload);
    var isAnswered =
        switch (result) {
          case ApiResult.Done _ -> true;
          // Who is turned away at the door hasn't heard what became of an earlier try.
          case ApiResult.Refused refused -> !refused.isAboutTheKey();
          case ApiResult.NoAnswer _ -> false;
        };
    if (isAnswered) {
      uploads.end(upload);
    }
    return result;
  }

  /// Asks for a version, and says what is sent then.
  public interface VersionQuery {
    /// Asks; an answer that went well has a member `version`.
    ApiResult ask();

    /// What is sent on a version.
    String body(int version);
  }
}
