package dk.blogstafet.local.machine;

import dk.blogstafet.aws.FileKeyWrap;
import dk.blogstafet.editing.KeyGrant;
import dk.blogstafet.local.backends.KmsServer;
import dk.blogstafet.local.lambda.Doubles;
import dk.blogstafet.local.lambda.LocalFunction;
import dk.blogstafet.local.lambda.Template;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostPurger;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/// Everything that editors and readers can do on a machine, once: what functions ask of their
/// stores meanwhile is what they may have to ask.
public final class Journey implements AutoCloseable {
  private final Path data;
  private final KmsServer kms;
  private final Running running;

  private Journey(Path data, KmsServer kms) throws Trouble {
    this.data = data;
    this.kms = kms;
    this.running = new Running(data, false, variables(kms));
  }

  /// As in AWS, KMS wraps the newsletter's keys, and no file.
  private static Map<String, String> variables(KmsServer kms) {
    return Map.of(
        "AWS_ENDPOINT_URL_KMS",
        kms.endpoint().toString(),
        "NEWSLETTER_KEY",
        KmsServer.KEY,
        "NEWSLETTER_KEY_FILE",
        "");
  }

  /// Starts a machine on what another left, after pages too many were found there.
  public static Journey begin(Path data) throws Exception {
    var own = new FileKeyWrap(DataFolder.newsletterKey(data));
    var kms = KmsServer.at(0, Backends.wrapping(own));
    try (var first = new Running(data, false, variables(kms))) {
      first.publish("Elmen");
      first.publish("Linden");
      first.until("/traeer/", "Elmen");
      first.until("/traeer/", "Linden");
    }
    try (var workplace = Workplace.open(data, Running.TEMPLATE, URI.create("http://a.example"))) {
      purge(workplace, "elmen");
      alone(workplace, "CatchUpPagesFunction", sample("catch-up-pages"));
      purge(workplace, "linden");
      alone(workplace, "RenewPagesFunction", sample("renew-pages"));
    }
    return new Journey(data, kms);
  }

  private static void purge(Workplace workplace, String post) {
    var stores = workplace.stores();
    var purger = new PostPurger(stores.relays(), stores.posts(), Clock.systemUTC());
    var _ = purger.purge(Running.TREES, new PostId(post), 1, "Efter dommen.");
  }

  /// Calls a function where no other is at work: on a machine that runs, whoever comes first takes
  /// pages away.
  private static void alone(Workplace workplace, String name, byte[] event) throws Exception {
    var plan =
        Template.read(Running.TEMPLATE).functions().stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow();
    var _ = LocalFunction.of(plan, workplace::environment, Doubles.journal()).call(event);
  }

  private static byte[] sample(String name) throws IOException {
    var event = Files.readString(Path.of("../../events/" + name + ".json"));
    return event.replace("klima", "traeer").getBytes(StandardCharsets.UTF_8);
  }

  /// What editors do, and what readers see of it.
  public void edit() throws Exception {
    try (var workplace = running.workplace()) {
      var editor = new Editor(running.home()).trusted(workplace, KeyGrant.ALL);
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
    kms.close();
  }
}
