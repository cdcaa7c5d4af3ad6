package dk.blogstafet.local.editing.post;

import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.ExpectVersionOption;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.RequestBodies;
import dk.blogstafet.local.runtime.UserFacingException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A command that changes a post for a reason and needs nothing else.
abstract class ReasonedChange extends EditorCommand {
  @Mixin private final ExpectVersionOption version = new ExpectVersionOption();
  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(index = "0", paramLabel = "${bundle:label.relay}", descriptionKey = "relay")
  private String relay = "";

  @Parameters(index = "1", paramLabel = "${bundle:label.post}", descriptionKey = "post")
  private String post = "";

  @Option(names = "--reason", required = true, paramLabel = "${bundle:label.text}")
  private String reason = "";

  ReasonedChange(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  /// Sends the change.
  ///
  /// @param part of the API below the post
  /// @param done the key of the message where the post was changed
  /// @return the exit code
  final int send(String part, String done) throws UserFacingException {
    var path = postPath(relay, post);
    try (var session = session()) {
      var change = new VersionedChange(session, path, it -> RequestBodies.reason(it, reason));
      var text = new PostResultText(session.site(), messages());
      return session.run(
          () ->
              change.send(
                  session.sender(key.file(environment())),
                  body -> ApiWriteRequest.post(path + part, body),
                  version.number()),
          answer -> text.of(done, answer));
    }
  }
}
