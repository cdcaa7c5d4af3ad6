package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.sending.SignedSender;
import dk.blogstafet.local.machine.UserFacingException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/// A change of a post that is based on one of its versions: the one that the editor names, or the
/// one that is there now.
final class VersionedChange implements SignedSender.VersionQuery {
  private static final int GONE = 410;
  private static final int OVERTAKEN = 412;

  /// No post that was withdrawn is at its first version.
  private static final int PUBLISHED = 1;

  private static final JsonNode FIRST =
      JsonNodeFactory.instance.objectNode().put("version", PUBLISHED);

  private final SiteSession session;
  private final PostAddress post;
  private final IntFunction<String> bodies;
  private boolean isGone;

  VersionedChange(SiteSession session, PostAddress post, IntFunction<String> bodies) {
    this.session = session;
    this.post = post;
    this.bodies = bodies;
  }

  /// Sends the change. A withdrawn post tells nobody its version until somebody names a wrong one:
  /// then it is named once more, and rightly.
  ///
  /// @param version the one that the editor names
  ApiResult send(
      SignedSender sender, Function<String, ApiWriteRequest> letter, Optional<Integer> version)
      throws UserFacingException {
    if (version.isPresent()) {
      return sender.send(letter.apply(bodies.apply(version.get())));
    }
    var result = sender.send(letter.apply(bodies.apply(0)), this);
    return isGone
            && result instanceof ApiResult.Refused(var status, var body)
            && status == OVERTAKEN
        ? sender.send(letter.apply(body(body.path("current").asInt())))
        : result;
  }

  @Override
  public ApiResult ask() {
    var result = session.client().read(post.path());
    isGone = result instanceof ApiResult.Refused(var status, _) && status == GONE;
    return isGone ? new ApiResult.Done(FIRST) : result;
  }

  @Override
  public String body(int version) {
    if (version != PUBLISHED || !isGone) {
      session.output().whisper("The post is at version " + version + ".");
    }
    return bodies.apply(version);
  }
}
