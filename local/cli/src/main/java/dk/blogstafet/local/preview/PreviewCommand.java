package dk.blogstafet.local.preview;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.command.JsonCommand;
import dk.blogstafet.local.command.PortNumber;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.importing.RelayStore;
import dk.blogstafet.local.lint.RelayOptions;
import dk.blogstafet.local.manuscript.Manuscript;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.ReadResult;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.change.PostDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet preview`: shows a manuscript as its page until it is stopped.
@Command(
    name = "preview",
    exitCodeOnExecutionException = ExitCodes.UNAVAILABLE,
    mixinStandardHelpOptions = true,
    exitCodeList = {"0:", "1:", "2:", "5:"},
    footer = {
      "  blogstafet preview skygge-i-byen.md",
      "  blogstafet preview skygge-i-byen.md --port 8090 --relay klimatilpasning-paa-tvaers"
    })
public final class PreviewCommand extends JsonCommand {
  private final RelayStore.RelayStoreOpener opener;
  private final Clock clock;
  private final PreviewWait wait;

  @Mixin private RelayOptions options = new RelayOptions();

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--port", paramLabel = "PORT", converter = PortNumber.class, defaultValue = "0")
  private int port;

  /// Waits while the page is served.
  public interface PreviewWait {
    /// Returns when the preview should stop.
    void untilItIsEnough() throws InterruptedException;
  }

  /// @param previewWait returns when the preview should stop
  public PreviewCommand(
      RelayStore.RelayStoreOpener relayStoreOpener,
      Clock clock,
      CommandMessages commandMessages,
      PreviewWait previewWait) {
    super(commandMessages);
    this.opener = relayStoreOpener;
    this.clock = clock;
    this.wait = previewWait;
  }

  @Override
  protected int run() throws UserFacingException, InterruptedException {
    var watched = new WatchedFile(file);
    var bytes = watched.read().orElseThrow(() -> invalid("check.unreadable", file));
    var context = around(draft(bytes), ManuscriptReader.relay(bytes));
    var preview = new PostPreview(context, messages(), clock);
    try (var server = PreviewServer.start(port, watched, preview, messages())) {
      var address = server.address().toString();
      var answer = JsonWriter.object(json -> json.text("address", address));
      out().println(isJson() ? answer : text("preview.ready", address, file));
      out().flush();
      wait.untilItIsEnough();
    } catch (IOException taken) {
      throw invalid("preview.port", String.valueOf(port));
    }
    return ExitCodes.DONE;
  }

  private static PostDraft draft(byte[] bytes) {
    return switch (ManuscriptReader.read(bytes)) {
      case ReadResult.Valid<Manuscript>(var manuscript) -> manuscript.draft();
      case ReadResult.Invalid<Manuscript> _ -> PostDraft.ofTeaser("", "", "", "");
    };
  }

  private PreviewContext around(PostDraft draft, Optional<String> named)
      throws UserFacingException {
    var folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
    var relay = options.relay(this, opener, folder, named);
    var data = options.data();
    var stored =
        options.areForData(folder) && data.isPresent() ? stored(data.get(), relay, draft) : none();
    return stored
        .or(() -> relay.map(it -> PreviewContext.alone(it, messages())))
        .orElseGet(() -> PreviewContext.invented(draft, messages()));
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
}
