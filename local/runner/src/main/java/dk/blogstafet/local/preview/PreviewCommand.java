package dk.blogstafet.local.preview;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.importing.Store;
import dk.blogstafet.local.machine.Trouble;
import dk.blogstafet.local.manuscript.Manuscript;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.Reading;
import dk.blogstafet.local.proofing.RelayOptions;
import dk.blogstafet.local.speech.Speech;
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

  private final Store.Door door;
  private final Clock clock;
  private final Speech speech;
  private final Stay stay;

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
  public interface Stay {
    /// Comes back when it is enough.
    void untilItIsEnough() throws InterruptedException;
  }

  /// A command that finds relays behind a door, and serves for as long as somebody stays.
  public PreviewCommand(Store.Door door, Clock clock, Speech speech, Stay stay) {
    this.door = door;
    this.clock = clock;
    this.speech = speech;
    this.stay = stay;
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      serve();
      return 0;
    } catch (RelayOptions.Unusable unusable) {
      throw wrong(String.valueOf(unusable.getMessage()));
    } catch (Trouble trouble) {
      line().getErr().println(trouble.getMessage());
      return AGAIN;
    }
  }

  private void serve() throws RelayOptions.Unusable, Trouble, InterruptedException {
    var watched = new WatchedFile(file);
    var bytes = watched.read().orElseThrow(() -> wrong(speech.text("check.unreadable", file)));
    var preview = new Preview(around(draft(bytes), ManuscriptReader.relay(bytes)), speech, clock);
    try (var server = PreviewServer.start(port, watched, preview, speech)) {
      var address = server.address().toString();
      var words = speech.text("preview.ready", address, file);
      var answer = JsonWriter.object(it -> it.text("address", address));
      line().getOut().println(json ? answer : words);
      line().getOut().flush();
      stay.untilItIsEnough();
    } catch (IOException taken) {
      throw wrong(speech.text("preview.port", String.valueOf(port)));
    }
  }

  private static PostDraft draft(byte[] bytes) {
    return switch (ManuscriptReader.read(bytes)) {
      case Reading.Legible<Manuscript>(var manuscript) -> manuscript.draft();
      case Reading.Unreadable<Manuscript> _ -> PostDraft.ofTeaser("", "", "", "");
    };
  }

  private Around around(PostDraft draft, Optional<String> named)
      throws RelayOptions.Unusable, Trouble {
    var folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
    var relay = options.relay(speech, door, folder, named);
    var data = options.data();
    var stored =
        options.areForData(folder) && data.isPresent() ? stored(data.get(), relay, draft) : none();
    return stored
        .or(() -> relay.map(it -> Around.alone(it, speech)))
        .orElseGet(() -> Around.invented(draft, speech));
  }

  private static Optional<Around> none() {
    return Optional.empty();
  }

  private Optional<Around> stored(Path data, Optional<Relay> relay, PostDraft draft)
      throws Trouble {
    try (var store = door.open(data)) {
      var siteSnapshot = store.relays().siteSnapshot();
      return siteSnapshot.flatMap(it ->
          relay
              .or(() -> Around.fitting(it, draft))
              .map(found -> Around.stored(it, found, store.posts())));
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(line(), sentence);
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
