package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.Editors;
import java.util.Comparator;
import java.util.List;
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
    footer = {
      "  blogstafet key list --site https://stafet.example",
      "  blogstafet key list --stack blogs"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      EditorExitCodes.DONE_LINE,
      EditorExitCodes.BROKEN_LINE,
      EditorExitCodes.WRONG_LINE,
      EditorExitCodes.REFUSED_LINE,
      EditorExitCodes.UNANSWERED_LINE,
      EditorExitCodes.KEY_LINE
    })
final class KeyListCommand implements Callable<Integer> {
  private final CliEnvironment environment;
  private final EditorKeyStore keeper;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final KeyStoreOption books = new KeyStoreOption();

  KeyListCommand(CliEnvironment cliEnvironment, EditorKeyStore keeper) {
    this.environment = cliEnvironment;
    this.keeper = keeper;
  }

  @Override
  public Integer call() {
    if (books.isGiven()) {
      var output = SiteSession.voice(environment, spec, options.isJson());
      return SiteSession.guard(output, () -> books.work(keeper, editors -> list(output, editors)));
    }
    try (var session = SiteSession.open(environment, spec, options)) {
      return session.run(
          () -> session.client().read(key.file(environment).read(), "/api/keys"), this::lines);
    }
  }

  private int list(CommandOutput output, Editors editors) {
    var order = Comparator.comparing(EditorKey::from).thenComparing(it -> it.id().thumbprint());
    var answer = SiteKey.answer(editors.keys().stream().sorted(order).toList());
    output.good(answer, lines(answer));
    return EditorExitCodes.DONE;
  }

  private List<String> lines(JsonNode answer) {
    return KeyFormat.list(SiteKey.read(answer), environment.clock().instant());
  }
}
