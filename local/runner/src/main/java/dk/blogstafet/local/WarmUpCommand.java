package dk.blogstafet.local;

import dk.blogstafet.local.demo.Demo;
import dk.blogstafet.local.machine.Machine;
import dk.blogstafet.local.machine.Settings;
import dk.blogstafet.local.machine.Trouble;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `blogstafet warm-up`: runs everything once and ends. The script uses it after a build to learn
/// which classes a start needs.
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
  private static final List<String> ADDRESSES = List.of("/", "/api/relays", "/om", "/nothing/");

  private final Path template;

  @Parameters(paramLabel = "DIR", description = "A folder for the data, which may be deleted then.")
  private Path data = Path.of("");

  WarmUpCommand(Path template) {
    this.template = template;
  }

  @Override
  public Integer call() throws Trouble, IOException, InterruptedException {
    var settings = new Settings(0, data, template, false);
    try (var machine =
            Machine.start(
                settings,
                (stores, home) ->
                    new Demo(stores.relays(), stores.posts(), Clock.systemUTC()).load(home),
                System.err);
        var client = HttpClient.newHttpClient()) {
      for (var address : ADDRESSES) {
        var request = HttpRequest.newBuilder(machine.home().resolve(address)).build();
        client.send(request, BodyHandlers.discarding());
      }
    }
    return 0;
  }
}
