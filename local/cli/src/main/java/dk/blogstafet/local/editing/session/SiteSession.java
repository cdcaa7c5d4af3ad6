package dk.blogstafet.local.editing.session;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.editing.secret.EditorKeyFile;
import dk.blogstafet.local.editing.sending.ApiClient;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.sending.HttpTransport;
import dk.blogstafet.local.editing.sending.PendingUploads;
import dk.blogstafet.local.editing.sending.RetryBackoff;
import dk.blogstafet.local.editing.sending.SignedSender;
import dk.blogstafet.local.editing.sending.SiteAddress;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.runtime.UserFacingException;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/// One command's work on one site.
public final class SiteSession implements AutoCloseable {
  private final CliEnvironment environment;
  private final SiteAddress site;
  private final HttpTransport transport;
  private final CommandOutput output;
  private final ApiClient client;

  private SiteSession(
      CliEnvironment cliEnvironment,
      SiteAddress site,
      CommandOutput output,
      RetryBackoff.RetryBudget budget) {
    this.environment = cliEnvironment;
    this.site = site;
    this.output = output;
    var messages = cliEnvironment.messages();
    this.transport = new HttpTransport(site, messages.language());
    this.client =
        new ApiClient(site, transport, cliEnvironment.clock(), budget, output::whisper, messages);
  }

  /// Starts to work on the site that the options name.
  public static SiteSession open(
      CliEnvironment cliEnvironment, CommandLine line, SiteOptions options, boolean json) {
    var output = new CommandOutput(line, cliEnvironment.messages(), json);
    return new SiteSession(
        cliEnvironment,
        options.address(cliEnvironment, line),
        output,
        options.retryBudget(cliEnvironment));
  }

  /// Returns the site's address.
  public SiteAddress site() {
    return site;
  }

  /// Returns where the command writes.
  public CommandOutput output() {
    return output;
  }

  /// Returns the messages in the editor's language.
  public CommandMessages messages() {
    return environment.messages();
  }

  /// Returns the client of the site's API.
  public ApiClient client() {
    return client;
  }

  /// Sends with the key of a file.
  ///
  /// @throws UserFacingException if the key can't be used
  public SignedSender sender(EditorKeyFile file) throws UserFacingException {
    var folder = PendingUploads.usual(environment.environment(), environment.home());
    var uploads = new PendingUploads(folder, site, environment.clock());
    return new SignedSender(client, uploads, file.read());
  }

  /// Does a task and prints its result.
  ///
  /// @param words the lines for people if it succeeded; the first is the headline
  /// @return the exit code
  public int run(SiteTask task, Function<JsonNode, List<String>> words) throws UserFacingException {
    return run(task, words, UnaryOperator.identity());
  }

  /// Does a task and prints its result.
  ///
  /// @param place finds the file and line of an invalid field
  public int run(SiteTask task, Function<JsonNode, List<String>> words, UnaryOperator<String> place)
      throws UserFacingException {
    return output.end(task.run(), words, place);
  }

  /// Prints why a request failed.
  ///
  /// @return the exit code
  public int end(ApiResult failed) {
    return output.end(failed, _ -> List.of(), UnaryOperator.identity());
  }

  @Override
  public void close() {
    transport.close();
  }

  /// A request to a site.
  public interface SiteTask {
    ApiResult run() throws UserFacingException;
  }
}
