package dk.blogstafet.local.editing.key;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.secret.EditorKeyPair;
import dk.blogstafet.local.editing.secret.KeyIntroduction;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyFormat;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.runtime.UserFacingException;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `blogstafet key new`: creates a key.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "new",
    footer = {
      "  blogstafet key new",
      "  blogstafet key new --for KEY \\",
      "    --site https://stafet.example"
    },
    exitCodeList = {"0:", "1:", "2:", "6:"})
final class KeyNewCommand extends EditorCommand {

  @Mixin private final KeyOption key = new KeyOption();

  @Option(names = "--for", paramLabel = "${bundle:label.key}")
  private @Nullable String vouching;

  KeyNewCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    var site = address();
    var by = Optional.ofNullable(vouching).map(this::keyId);
    var file = key.file(environment());
    var made = EditorKeyPair.fresh();
    file.create(made);
    var json = KeyFormat.json(made, file);
    var lines = new ArrayList<>(messages().lines("key.made", file));
    lines.addAll(keys().lines(made));
    if (by.isEmpty()) {
      lines.addAll(messages().lines("key.made.next", site, made.publicKey().labelled()));
    } else {
      var word = KeyIntroduction.of(made, site.authority(), by.get()).toString();
      json.put("introduction", word);
      lines.addAll(messages().lines("key.made.introduction", word));
    }
    output().good(json, lines);
    return ExitCodes.DONE;
  }
}
