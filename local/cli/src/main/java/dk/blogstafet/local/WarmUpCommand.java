package dk.blogstafet.local;

import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.demo.DemoSeeder;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.runtime.LocalSite;
import dk.blogstafet.local.runtime.LocalSiteOptions;
import dk.blogstafet.local.runtime.PublishingStores;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `blogstafet warm-up`: starts the site once and ends. The script runs it after a build to list
/// the classes that a start loads.
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand extends CliCommand {
  private static final List<String> ADDRESSES = List.of("/", "/api/relays", "/om", "/nothing/");

  private final Path template;
  private final PrintStream errors;

  @Parameters(paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
  private Path data = Path.of("");

  WarmUpCommand(Path template, PrintStream errors) {
    super(CommandMessages.in(Language.ENGLISH));
    this.template = template;
    this.errors = errors;
  }

  @Override
  protected int run() throws UserFacingException, IOException, InterruptedException {
    var options = new LocalSiteOptions(0, data, template, false);
    try (var site = LocalSite.start(options, WarmUpCommand::stock, errors);
        var client = HttpClient.newHttpClient()) {
      for (var address : ADDRESSES) {
        var request = HttpRequest.newBuilder(site.home().resolve(address)).build();
        client.send(request, BodyHandlers.discarding());
      }
    }
    return ExitCodes.DONE;
  }

  private static void stock(PublishingStores stores, URI home) {
    new DemoSeeder(stores.relays(), stores.posts(), Clock.systemUTC()).load(home);
  }
}
