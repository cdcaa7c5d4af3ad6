package dk.blogstafet.local.editing;

import dk.blogstafet.local.editing.sending.Letter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blogstafet restore`: brings a withdrawn post back.
@Command(
    name = "restore",
    description = "Brings a withdrawn post back.",
    footerHeading = "%nExamples:%n",
    footer =
        "  blogstafet restore skygge-i-byen asken-paa-hjoernet --reason \"Trukket tilbage ved"
            + " en fejl.\"",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      Codes.DONE_LINE,
      Codes.BROKEN_LINE,
      Codes.WRONG_LINE,
      Codes.REFUSED_LINE,
      Codes.BEHIND_LINE,
      Codes.UNANSWERED_LINE,
      Codes.KEY_LINE
    })
final class RestoreCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final VersionOption version = new VersionOption();
  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(index = "0", paramLabel = "RELAY", description = "The relay's slug.")
  private String relay = "";

  @Parameters(index = "1", paramLabel = "POST", description = "The post's slug.")
  private String post = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why. It stands in the trail.")
  private String reason = "";

  RestoreCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    var address = PostAddress.of(relay, post, line);
    try (var session = Session.open(surroundings, spec, options)) {
      var based = new Based(session, address, it -> Bodies.reason(it, reason));
      var path = address.path() + "/restoration";
      var news = new News(session.site());
      return session.run(
          () ->
              based.send(
                  session.sender(key.file(surroundings)),
                  body -> Letter.post(path, body),
                  version.number()),
          answer -> news.of("Restored", answer));
    }
  }
}
