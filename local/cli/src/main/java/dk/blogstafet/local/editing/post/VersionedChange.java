package dk.blogstafet.local.editing.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.sending.SignedSender;
import dk.blogstafet.local.editing.session.SiteSession;
import dk.blogstafet.local.runtime.UserFacingException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/// A change of one version of a post: the version that the editor gives, or the current one.
final class VersionedChange implements SignedSender.VersionQuery {
  private static final int GONE = 410;
  private static final int OVERTAKEN = 412;

  /// A withdrawn post is never at its first version.
  private static final int PUBLISHED = 1;

  private static final JsonNode FIRST =
      JsonNodeFactory.instance.objectNode().put("version", PUBLISHED);

  private final SiteSession session;
  private final String path;
  private final IntFunction<String> bodies;
  private boolean isGone;

  VersionedChange(SiteSession session, String path, IntFunction<String> bodies) {
    this.session = session;
    this.path = path;
    this.bodies = bodies;
  }

  /// Sends the change. The version of a withdrawn post is not public: the site returns it when a
  /// signed request gives a wrong one, and then the change is sent again with the right one.
  ///
  /// @param version the one that the editor gives
  ApiResult send(
      SignedSender sender, Function<String, ApiWriteRequest> request, Optional<Integer> version)
      throws UserFacingException {
    if (version.isPresent()) {
      return sender.send(request.apply(bodies.apply(version.get())));
    }
    var result = sender.send(request.apply(bodies.apply(0)), this);
    return isGone
            && result instanceof ApiResult.Refused(var status, var body)
            && status == OVERTAKEN
        ? sender.send(request.apply(body(body.path("current").asInt())))
        : result;
  }

  @Override
  public ApiResult ask() {
    var result = session.client().read(path);
    isGone = result instanceof ApiResult.Refused(var status, _) && status == GONE;
    return isGone ? new ApiResult.Done(FIRST) : result;
  }

  @Override
  public String body(int version) {
    if (version != PUBLISHED || !isGone) {
      session.output().whisper(session.messages().text("post.version", Integer.toString(version)));
    }
    return bodies.apply(version);
  }
}
