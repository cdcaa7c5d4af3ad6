package dk.blogstafet.local.editing;

import dk.blogstafet.local.editing.sending.Letter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A change of a post that needs nothing but a reason: which post, at which version, on which site,
/// and signed with which key.
final class ReasonedChange {
  private final Surroundings surroundings;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final VersionOption version = new VersionOption();
  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(index = "0", paramLabel = "RELAY", description = "The relay's slug.")
  private String relay = "";

  @Parameters(index = "1", paramLabel = "POST", description = "The post's slug.")
  private String post = "";

  ReasonedChange(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// Sends the change, and says what came of it.
  ///
  /// @param part where it is sent to, below the post in the API
  /// @param verb what people are told it was, as `Restored`
  /// @return the exit code
  int send(String part, String reason, String verb) {
    var line = Objects.requireNonNull(spec).commandLine();
    var address = PostAddress.of(relay, post, line);
    try (var session = Session.open(surroundings, spec, options)) {
      var based = new Based(session, address, it -> Bodies.reason(it, reason));
      var path = address.path() + part;
      var news = new News(session.site());
      return session.run(
          () ->
              based.send(
                  session.sender(key.file(surroundings)),
                  body -> Letter.post(path, body),
                  version.number()),
          answer -> news.of(verb, answer));
    }
  }
}
