package dk.blogstafet.local.machine;

import dk.blogstafet.editing.Grant;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Purger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/// Everything that editors and readers can do on a machine, once: what functions ask of their
/// stores meanwhile is what they may have to ask.
public final class Journey implements AutoCloseable {
  private final Path data;
  private final Running running;

  private Journey(Path data, Running running) {
    this.data = data;
    this.running = running;
  }

  /// Starts a machine on what another left, which finds a page too many there.
  public static Journey begin(Path data) throws Exception {
    try (var first = new Running(data, false)) {
      first.publish("Elmen");
      first.until("/traeer/", "Elmen");
    }
    try (var workplace = Workplace.open(data, Running.TEMPLATE, URI.create("http://a.example"))) {
      var stores = workplace.stores();
      var purger = new Purger(stores.relays(), stores.posts(), Clock.systemUTC());
      var _ = purger.purge(Running.TREES, new PostId("elmen"), 1, "Efter dommen.");
    }
    return new Journey(data, new Running(data, false));
  }

  /// What editors do, and what readers see of it.
  public void edit() throws Exception {
    try (var workplace = running.workplace()) {
      var editor = new Editor(running.home()).trusted(workplace, Grant.ALL);
      new EditorsJourney(running, editor).go();
    }
  }

  /// What readers do about newsletters.
  public void subscribe() throws Exception {
    try (var workplace = running.workplace();
        var reader = new Reader(running.home(), data.resolve("mail"))) {
      new ReadersJourney(reader, workplace, data.resolve("mail")).go();
    }
  }

  @Override
  public void close() {
    running.close();
  }
}
