package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.blogstafet.local.editing.sending.Answer;
import dk.blogstafet.local.editing.sending.Letter;
import dk.blogstafet.local.editing.sending.Sender;
import dk.blogstafet.local.machine.Trouble;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/// A change of a post that is based on one of its versions: the one that the editor names, or the
/// one that is there now.
final class Based implements Sender.VersionAsked {
  private static final int GONE = 410;
  private static final int OVERTAKEN = 412;

  /// No post that was withdrawn is at its first version.
  private static final int PUBLISHED = 1;

  private static final JsonNode FIRST =
      JsonNodeFactory.instance.objectNode().put("version", PUBLISHED);

  private final Session session;
  private final PostAddress post;
  private final IntFunction<String> bodies;
  private boolean isGone;

  Based(Session session, PostAddress post, IntFunction<String> bodies) {
    this.session = session;
    this.post = post;
    this.bodies = bodies;
  }

  /// Sends the change. A withdrawn post tells nobody its version until somebody names a wrong one:
  /// then it is named once more, and rightly.
  ///
  /// @param version the one that the editor names
  Answer send(Sender sender, Function<String, Letter> letter, Optional<Integer> version)
      throws Trouble {
    if (version.isPresent()) {
      return sender.send(letter.apply(bodies.apply(version.get())));
    }
    var answer = sender.send(letter.apply(bodies.apply(0)), this);
    return isGone && answer instanceof Answer.Problem(var status, var body) && status == OVERTAKEN
        ? sender.send(letter.apply(body(body.path("current").asInt())))
        : answer;
  }

  @Override
  public Answer ask() {
    var answer = session.courier().read(post.path());
    isGone = answer instanceof Answer.Problem(var status, _) && status == GONE;
    return isGone ? new Answer.Done(FIRST) : answer;
  }

  @Override
  public String body(int version) {
    if (version != PUBLISHED || !isGone) {
      session.voice().whisper("The post is at version " + version + ".");
    }
    return bodies.apply(version);
  }
}
