package dk.blogstafet.local.editing;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `blogstafet key list`: the keys that a site trusts, or did.
@Command(
    name = "list",
    description = "Lists the keys of a site: whose they are, what they may, until when.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = "  blogstafet key list --site https://stafet.example",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      Codes.DONE_LINE,
      Codes.BROKEN_LINE,
      Codes.WRONG_LINE,
      Codes.REFUSED_LINE,
      Codes.UNANSWERED_LINE,
      Codes.KEY_LINE
    })
final class KeyListCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();

  KeyListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (var session = Session.open(surroundings, spec, options)) {
      return session.run(
          () -> session.courier().read(key.file(surroundings).read(), "/api/keys"), KeyWords::list);
    }
  }
}
