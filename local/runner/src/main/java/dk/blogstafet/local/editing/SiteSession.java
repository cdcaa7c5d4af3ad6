package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.editing.secret.EditorKeyFile;
import dk.blogstafet.local.editing.sending.ApiClient;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.sending.HttpTransport;
import dk.blogstafet.local.editing.sending.PendingUploads;
import dk.blogstafet.local.editing.sending.SignedSender;
import dk.blogstafet.local.editing.sending.SiteAddress;
import dk.blogstafet.local.machine.UserFacingException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// One command at work on one site.
final class SiteSession implements AutoCloseable {
  private final CliEnvironment environment;
  private final SiteAddress site;
  private final HttpTransport transport;
  private final CommandOutput output;
  private final ApiClient client;

  private SiteSession(
      CliEnvironment cliEnvironment,
      SiteAddress site,
      CommandOutput commandOutput,
      SiteOptions options) {
    this.environment = cliEnvironment;
    this.site = site;
    this.output = commandOutput;
    this.transport = new HttpTransport(site);
    var budget = options.patience(cliEnvironment);
    this.client =
        new ApiClient(site, transport, cliEnvironment.clock(), budget, commandOutput::whisper);
  }

  /// Begins to work on the site that the options name.
  static SiteSession open(
      CliEnvironment cliEnvironment, @Nullable CommandSpec spec, SiteOptions options) {
    var line = Objects.requireNonNull(spec).commandLine();
    var site = options.address(cliEnvironment, line);
    var commandOutput = voice(cliEnvironment, spec, options.isJson());
    return new SiteSession(cliEnvironment, site, commandOutput, options);
  }

  /// The voice of a command.
  static CommandOutput voice(
      CliEnvironment cliEnvironment, @Nullable CommandSpec spec, boolean json) {
    var line = Objects.requireNonNull(spec).commandLine();
    return new CommandOutput(line.getOut(), line.getErr(), cliEnvironment.colours(), json);
  }

  SiteAddress site() {
    return site;
  }

  CommandOutput output() {
    return output;
  }

  ApiClient client() {
    return client;
  }

  /// Sends with the key of a file.
  ///
  /// @throws Trouble if there is no key to use
  SignedSender sender(EditorKeyFile file) throws UserFacingException {
    var folder = PendingUploads.usual(environment.environment(), environment.home());
    var uploads = new PendingUploads(folder, site, environment.clock());
    return new SignedSender(client, uploads, file.read());
  }

  /// Does a task, and says what came of it.
  ///
  /// @param words for people where it went well; the first line is the news
  int run(SiteTask task, Function<JsonNode, List<String>> words) {
    return run(task, words, UnaryOperator.identity());
  }

  /// Does a task, and says what came of it.
  ///
  /// @param place says where a flaw's field stands
  int run(SiteTask task, Function<JsonNode, List<String>> words, UnaryOperator<String> place) {
    return guard(output, () -> output.end(task.run(), words, place));
  }

  /// Does some work that may find that the key or its folder can't be used, and says so.
  static int guard(CommandOutput commandOutput, KeyWork work) {
    try {
      return work.run();
    } catch (UserFacingException userFacingException) {
      var sentence = String.valueOf(userFacingException.getMessage());
      commandOutput.bad("key", CommandOutput.text("reason", sentence), List.of(sentence));
      return EditorExitCodes.KEY;
    }
  }

  @Override
  public void close() {
    transport.close();
  }

  /// What is to be asked of a site.
  interface SiteTask {
    ApiResult run() throws UserFacingException;
  }

  /// Work with a key.
  interface KeyWork {
    int run() throws UserFacingException;
  }
}
