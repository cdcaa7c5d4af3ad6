package dk.blogstafet.local.preview;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.importing.RelayStore;
import dk.blogstafet.local.machine.UserFacingException;
import dk.blogstafet.local.manuscript.Manuscript;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.ReadResult;
import dk.blogstafet.local.proofing.RelayOptions;
import dk.blogstafet.local.speech.CommandMessages;
import dk.blogstafet.relay.PostDraft;
import dk.blogstafet.relay.Relay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blogstafet preview`: shows a manuscript as its page until it is stopped.
@Command(
    name = "preview",
    description =
        "Shows a manuscript in the browser as the page it will be, and follows each save.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "1:Something broke that should not.",
      "2:The command was given wrongly, the file can't be opened, or the port is taken.",
      "5:The data folder can't be opened now: run it again."
    },
    footerHeading = "Examples:%n",
    footer = {
      "  blogstafet preview skygge-i-byen.md",
      "  blogstafet preview skygge-i-byen.md --port 8090 --relay klimatilpasning-paa-tvaers"
    })
public final class PreviewCommand implements Callable<Integer> {
  static final int AGAIN = 5;

  private final RelayStore.RelayStoreOpener opener;
  private final Clock clock;
  private final CommandMessages messages;
  private final PreviewWait wait;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private RelayOptions options = new RelayOptions();

  @Parameters(paramLabel = "FILE", description = "The manuscript.")
  private Path file = Path.of("");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "The page's port; 0 (as without it) for any that is free.")
  private int port;

  @Option(names = "--json", description = "Say where the page is with one JSON object.")
  private boolean json;

  /// What a command does while a page is served.
  public interface PreviewWait {
    /// Comes back when it is enough.
    void untilItIsEnough() throws InterruptedException;
  }

  /// A command that finds relays behind a door, and serves for as long as somebody stays.
  public PreviewCommand(
      RelayStore.RelayStoreOpener relayStoreOpener,
      Clock clock,
      CommandMessages commandMessages,
      PreviewWait previewWait) {
    this.opener = relayStoreOpener;
    this.clock = clock;
    this.messages = commandMessages;
    this.wait = previewWait;
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      serve();
      return 0;
    } catch (RelayOptions.UnusableOptionException unusable) {
      throw wrong(String.valueOf(unusable.getMessage()));
    } catch (UserFacingException userFacingException) {
      line().getErr().println(userFacingException.getMessage());
      return AGAIN;
    }
  }

  private void serve()
      throws RelayOptions.UnusableOptionException, UserFacingException, InterruptedException {
    var watched = new WatchedFile(file);
    var bytes = watched.read().orElseThrow(() -> wrong(messages.text("check.unreadable", file)));
    var preview =
        new PostPreview(around(draft(bytes), ManuscriptReader.relay(bytes)), messages, clock);
    try (var server = PreviewServer.start(port, watched, preview, messages)) {
      var address = server.address().toString();
      var words = messages.text("preview.ready", address, file);
      var answer = JsonWriter.object(it -> it.text("address", address));
      line().getOut().println(json ? answer : words);
      line().getOut().flush();
      wait.untilItIsEnough();
    } catch (IOException taken) {
      throw wrong(messages.text("preview.port", String.valueOf(port)));
    }
  }

  private static PostDraft draft(byte[] bytes) {
    return switch (ManuscriptReader.read(bytes)) {
      case ReadResult.Valid<Manuscript>(var manuscript) -> manuscript.draft();
      case ReadResult.Invalid<Manuscript> _ -> PostDraft.ofTeaser("", "", "", "");
    };
  }

  private PreviewContext around(PostDraft draft, Optional<String> named)
      throws RelayOptions.UnusableOptionException, UserFacingException {
    var folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
    var relay = options.relay(messages, opener, folder, named);
    var data = options.data();
    var stored =
        options.areForData(folder) && data.isPresent() ? stored(data.get(), relay, draft) : none();
    return stored
        .or(() -> relay.map(it -> PreviewContext.alone(it, messages)))
        .orElseGet(() -> PreviewContext.invented(draft, messages));
  }

  private static Optional<PreviewContext> none() {
    return Optional.empty();
  }

  private Optional<PreviewContext> stored(Path data, Optional<Relay> relay, PostDraft draft)
      throws UserFacingException {
    try (var store = opener.open(data)) {
      var siteSnapshot = store.relays().siteSnapshot();
      return siteSnapshot.flatMap(it ->
          relay
              .or(() -> PreviewContext.fitting(it, draft))
              .map(found -> PreviewContext.stored(it, found, store.posts())));
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(line(), sentence);
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
