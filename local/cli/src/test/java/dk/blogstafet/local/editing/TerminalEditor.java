package dk.blogstafet.local.editing;

import dk.blogstafet.editing.MemoryEditors;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.local.command.CommandHelp;
import dk.blogstafet.local.editing.key.EditorKeyStore;
import dk.blogstafet.local.editing.key.KeyCommand;
import dk.blogstafet.local.editing.post.SiteImport;
import dk.blogstafet.local.editing.secret.EditorKeyFile;
import dk.blogstafet.local.editing.secret.EditorKeyPair;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.i18n.TerminalColours;
import dk.blogstafet.local.importing.ImportCommand;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.MemoryRelayStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// An editor at a terminal, with a folder and a watch of their own.
public final class TerminalEditor {
  public final WaitingClock clock = new WaitingClock();
  public final StringWriter out = new StringWriter();
  public final StringWriter errors = new StringWriter();
  public final MemoryEditors books = new MemoryEditors(new MemoryRelayStore(), clock);
  public Optional<Predicate<String>> question = Optional.empty();
  public Optional<UnaryOperator<String>> prompt = Optional.empty();
  public boolean isColoured;

  private final Path home;
  private final String site;

  public TerminalEditor(Path home, String site) {
    this.home = home;
    this.site = site;
  }

  public EditorKeyFile keyFile() {
    return new EditorKeyFile(home.resolve("settings/blogstafet/key"));
  }

  /// Makes a key without a command.
  public EditorKeyPair makeKey() throws UserFacingException {
    var key = EditorKeyPair.fresh();
    keyFile().create(key);
    return key;
  }

  public Path write(String name, String content) throws IOException {
    return Files.writeString(home.resolve(name), content);
  }

  /// How many uploads are noted as begun.
  public long uploads() throws IOException {
    var folder = home.resolve("state/blogstafet/uploads");
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (var files = Files.list(folder)) {
      return files.count();
    }
  }

  public int says(String... words) {
    out.getBuffer().setLength(0);
    errors.getBuffer().setLength(0);
    var environment =
        Map.of(
            "XDG_CONFIG_HOME", home.resolve("settings").toString(),
            "XDG_STATE_HOME", home.resolve("state").toString(),
            "BLOGSTAFET_SITE", site);
    var cliEnvironment =
        new CliEnvironment(
            environment, home, clock, clock::advance, new TerminalColours(isColoured), question);
    var line =
        EditingCommands.addTo(new CommandLine(new RootCommand()), cliEnvironment, Path.of("none"));
    line.getCommandSpec().removeSubcommand("key");
    line.addSubcommand(KeyCommand.line(cliEnvironment, new SharedKeyStore()));
    line.addSubcommand(
        new ImportCommand(
            _ -> {
              throw UserFacingException.of("data.missing", "demo");
            },
            clock,
            false,
            new SiteImport(cliEnvironment),
            cliEnvironment.messages()));
    line.addSubcommand(EditingCommands.issues(cliEnvironment, prompt));
    CommandHelp.prepare(line, cliEnvironment.messages());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(errors, true));
    return line.execute(Stream.of(words).toArray(String[]::new));
  }

  /// The keys that were trusted without a site.
  public List<EditorKey> trusted() {
    return books.keys();
  }

  /// Any folder, and any stack, has the same books.
  private final class SharedKeyStore implements EditorKeyStore {
    @Override
    public int inFolder(Path data, KeyJob job) throws UserFacingException {
      return job.run(books);
    }

    @Override
    public int onStack(String name, KeyJob job) throws UserFacingException {
      return job.run(books);
    }
  }

  /// A watch that only goes while one waits.
  public static final class WaitingClock extends Clock {
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");

    void advance(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Command(name = "blogstafet")
  private static final class RootCommand implements Runnable {
    @Override
    public void run() {}
  }
}
