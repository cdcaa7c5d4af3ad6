package dk.blogstafet.local.editing;

import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A change of a post that needs nothing but a reason: which post, at which version, on which site,
/// and signed with which key.
final class ReasonedChange {
  private final CliEnvironment environment;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final PostVersionOption version = new PostVersionOption();
  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(index = "0", paramLabel = "RELAY", description = "The relay's slug.")
  private String relay = "";

  @Parameters(index = "1", paramLabel = "POST", description = "The post's slug.")
  private String post = "";

  ReasonedChange(CliEnvironment cliEnvironment) {
    this.environment = cliEnvironment;
  }

  /// Sends the change, and says what came of it.
  ///
  /// @param part where it is sent to, below the post in the API
  /// @param verb what people are told it was, as `Restored`
  /// @return the exit code
  int send(String part, String reason, String verb) {
    var line = Objects.requireNonNull(spec).commandLine();
    var address = PostAddress.of(relay, post, line);
    try (var session = SiteSession.open(environment, spec, options)) {
      var change = new VersionedChange(session, address, it -> RequestBodies.reason(it, reason));
      var path = address.path() + part;
      var text = new PostResultText(session.site());
      return session.run(
          () ->
              change.send(
                  session.sender(key.file(environment)),
                  body -> ApiWriteRequest.post(path, body),
                  version.number()),
          answer -> text.of(verb, answer));
    }
  }
}
