package dk.blogstafet.local.editing.key;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.SiteKey;
import dk.blogstafet.local.runtime.UserFacingException;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `blogstafet key list`: lists the keys that a site trusts or trusted.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "list",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet key list --site https://stafet.example",
      "  blogstafet key list --stack blogs"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "5:", "6:"})
final class KeyListCommand extends EditorCommand {
  private final EditorKeyStore keeper;

  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final KeyStoreOption books = new KeyStoreOption();

  KeyListCommand(CliEnvironment cliEnvironment, EditorKeyStore keeper) {
    super(cliEnvironment);
    this.keeper = keeper;
  }

  @Override
  protected int run() throws UserFacingException {
    if (books.isGiven()) {
      return books.work(this, keeper, this::list);
    }
    try (var session = session()) {
      return session.run(
          () -> session.client().read(key.file(environment()).read(), ApiUrls.KEYS), this::lines);
    }
  }

  private int list(Editors editors) {
    var order = Comparator.comparing(EditorKey::from).thenComparing(it -> it.id().thumbprint());
    var answer = SiteKey.answer(editors.keys().stream().sorted(order).toList());
    output().good(answer, lines(answer));
    return ExitCodes.DONE;
  }

  private List<String> lines(JsonNode answer) {
    return keys().list(SiteKey.read(answer), environment().clock().instant());
  }
}
