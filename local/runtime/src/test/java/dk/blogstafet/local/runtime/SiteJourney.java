package dk.blogstafet.local.runtime;

import dk.blogstafet.aws.AwsBaton;
import dk.blogstafet.aws.vault.FileKeyWrap;
import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.editing.InvitationCode;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.local.backends.LocalKmsServer;
import dk.blogstafet.local.lambda.FunctionDoubles;
import dk.blogstafet.local.lambda.LocalFunction;
import dk.blogstafet.local.lambda.SamTemplate;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.change.PostPurger;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Performs every action of editors and readers on a site once: the requests of its functions
/// meanwhile are those that their permissions must allow.
public final class SiteJourney implements AutoCloseable {
  private final Path data;
  private final LocalKmsServer kms;
  private final RunningSite running;

  private SiteJourney(Path data, LocalKmsServer kms) throws UserFacingException {
    this.data = data;
    this.kms = kms;
    this.running = new RunningSite(data, false, variables(kms));
  }

  /// KMS wraps the newsletter's keys, as on AWS, instead of a file.
  private static Map<String, String> variables(LocalKmsServer kms) {
    return Map.of(
        "AWS_ENDPOINT_URL_KMS",
        kms.endpoint().toString(),
        "NEWSLETTER_KEY",
        LocalKmsServer.KEY,
        "NEWSLETTER_KEY_FILE",
        "");
  }

  /// Starts a site on another one's data, after orphan pages were found there.
  public static SiteJourney begin(Path data) throws Exception {
    var own = new FileKeyWrap(DataFolder.newsletterKey(data));
    var kms = LocalKmsServer.at(0, LocalBackends.wrapping(own));
    try (var first = new RunningSite(data, false, variables(kms))) {
      first.publish("Elmen");
      first.publish("Linden");
      first.until("/traeer/", "Elmen");
      first.until("/traeer/", "Linden");
    }
    try (var stores =
        CommandStores.open(data, RunningSite.TEMPLATE, URI.create("http://a.example"))) {
      purge(stores, "elmen");
      alone(stores, "CatchUpPagesFunction", sample("catch-up-pages"));
      purge(stores, "linden");
      alone(stores, "RenewPagesFunction", sample("renew-pages"));
    }
    return new SiteJourney(data, kms);
  }

  private static void purge(CommandStores commandStores, String post) {
    var stores = commandStores.stores();
    var purger = new PostPurger(stores.relays(), stores.posts(), Clock.systemUTC());
    var _ = purger.purge(RunningSite.TREES, new PostId(post), 1, "Efter dommen.");
  }

  /// Calls a function while the site is stopped: on a running site, whichever process is first
  /// deletes orphan pages.
  private static void alone(CommandStores stores, String name, byte[] event) throws Exception {
    var plan =
        SamTemplate.read(RunningSite.TEMPLATE).functions().stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow();
    var _ = LocalFunction.of(plan, stores::environment, FunctionDoubles.log()).call(event);
  }

  private static byte[] sample(String name) throws IOException {
    var event = Files.readString(Path.of("../../events/" + name + ".json"));
    return event.replace("klima", "traeer").getBytes(StandardCharsets.UTF_8);
  }

  /// Performs the editors' actions, and reads the pages.
  public void edit() throws Exception {
    try (var stores = running.stores()) {
      var editor = new HttpEditor(running.home()).trusted(stores, KeyGrant.ALL);
      new EditorJourney(running, editor).go();
      new IssueEditorJourney(editor, stores).go();
    }
  }

  /// Performs the readers' newsletter actions, and sends newsletters.
  public void subscribe() throws Exception {
    try (var stores = running.stores();
        var reader = new ScriptlessReader(running.home(), data.resolve("mail"))) {
      new ReaderJourney(reader, stores, data.resolve("mail")).go();
      var editor = new HttpEditor(running.home()).trusted(stores, KeyGrant.ALL);
      new IssueJourney(editor, reader, data.resolve("mail"), environment(stores)).go();
      answerAReader(device(editor), new SignUpSteps(reader, "traeer"));
    }
  }

  /// Does what a reader asks an editor for by phone, and moves a list.
  private static void answerAReader(HttpEditor editor, SignUpSteps steps) throws Exception {
    var address = "ib@laeser.example";
    var _ = steps.subscribe(address, "weekly");
    for (var action : List.of("evidence", "unsubscription", "erasure")) {
      done(editor, "/api/readers/" + action, "{\"email\":\"" + address + "\"}");
    }
    var list = "email;frequency;source;consented\nea@laeser.example;each;Mødet;2025-03-01\n";
    var encoded = Base64.getEncoder().encodeToString(list.getBytes(StandardCharsets.UTF_8));
    done(editor, "/api/relays/traeer/subscribers/import", "{\"list\":\"" + encoded + "\"}");
    done(editor, "/api/relays/traeer/subscribers/export", "{}");
  }

  /// Admits a device of an editor who answers readers, as the desk does.
  private HttpEditor device(HttpEditor editor) throws Exception {
    var code = InvitationCode.create(new SecureRandom());
    var invitation =
        ("{\"codeHash\":\"%s\",\"owner\":\"Ib\",\"scopes\":[\"readers\"],\"relays\":[\"*\"],"
                + "\"kind\":\"link\"}")
            .formatted(code.id());
    done(editor, "/api/keys/invitations", invitation);
    var device = new HttpEditor(running.home());
    done(
        device,
        "/api/keys/devices",
        "{\"code\":\"%s\",\"publicKey\":\"%s\"}".formatted(code.text(), device.key().x()));
    return device;
  }

  private static void done(HttpEditor editor, String path, String body) throws Exception {
    var answer = editor.send("POST", path, body);
    if (answer.statusCode() >= 300) {
      throw new AssertionError(answer.body());
    }
  }

  /// Performs the editors' and the authors' actions on turns; after [#subscribe], which has an
  /// address that no mail reaches.
  public void passBaton() throws Exception {
    try (var stores = running.stores();
        var author = new ScriptlessReader(running.home(), data.resolve("mail"))) {
      var editor = new HttpEditor(running.home()).trusted(stores, KeyGrant.ALL);
      new TurnJourney(editor, author, environment(stores)).go();
      expect(422, author.upload(TurnUrls.DOCUMENT, "document", "No Word document"));
      inviteEditor(editor, author, AwsBaton.of(environment(stores), Clock.systemUTC()));
      refuseReply(editor);
    }
  }

  /// Registers a request for a reply to a post of the turns' relay, and refuses it.
  private static void refuseReply(HttpEditor editor) throws Exception {
    var relay = "/api/relays/blomster";
    var request =
        "{\"name\":\"Bo\",\"contact\":\"Vej 1\",\"passage\":\"Bo tog frøene.\",\"text\":\"Nej.\"}";
    var registered = editor.send("POST", relay + "/posts/froe/replies", request);
    var name = registered.body().replaceAll(".*\"name\":\"([^\"]+)\".*", "$1");
    var letter = "{\"reason\":\"Det er rigtigt.\",\"appealAddress\":\"Nævnsvej 1\"}";
    var refused = editor.send("POST", relay + "/replies/" + name + "/refuse", letter);
    var list = editor.read(relay + "/replies");
    if (refused.statusCode() != 200 || !list.body().contains("\"refused\"")) {
      throw new AssertionError(registered.body() + refused.body() + list.body());
    }
  }

  private static void expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
  }

  /// Invites an editor by mail, and waits until the mail's task is done.
  private static void inviteEditor(HttpEditor editor, ScriptlessReader mailbox, AwsBaton baton)
      throws Exception {
    var code = InvitationCode.create(new SecureRandom());
    var body =
        ("{\"codeHash\":\"%s\",\"code\":\"%s\",\"email\":\"ida@redaktion.example\","
                + "\"owner\":\"Ida\",\"scopes\":[\"publish\"],\"relays\":[\"*\"],\"kind\":\"mail\"}")
            .formatted(code.id(), code.text());
    expect(201, editor.send("POST", "/api/keys/invitations", body));
    mailbox.mails("ida@redaktion.example", 1);
    SignUpSteps.await(
        () -> baton.editorOutbox().due(Instant.now().plusSeconds(3_600), 9).isEmpty());
  }

  /// Returns the environment of functions that a journey calls itself, with a clock of its own.
  private Map<String, String> environment(CommandStores stores) {
    var environment = new HashMap<>(stores.environment());
    environment.putAll(variables(kms));
    environment.put("MAIL_ALLOWED", "*");
    return environment;
  }

  @Override
  public void close() {
    running.close();
    kms.close();
  }
}
