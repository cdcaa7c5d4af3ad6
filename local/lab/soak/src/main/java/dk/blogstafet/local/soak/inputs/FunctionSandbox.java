package dk.blogstafet.local.soak.inputs;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.local.lambda.FunctionFailedException;
import dk.blogstafet.local.lambda.LocalFunction;
import dk.blogstafet.local.lambda.LocalLog;
import dk.blogstafet.local.lambda.SamTemplate;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The functions, in this process, with a real database, bucket and mailbox of their own.
final class FunctionSandbox implements AutoCloseable {
  /// Lambda's limit for an event, in bytes.
  private static final int LARGEST = 6_000_000;

  private static final URI HOME = URI.create("https://stafet.example");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final CommandStores commandStores;
  private final Map<String, LocalFunction> functions = new HashMap<>();
  private final LogTail tail = new LogTail();
  private final TrustedEditor trustedEditor;

  private FunctionSandbox(CommandStores stores, SamTemplate template) {
    this.commandStores = stores;
    this.trustedEditor = new TrustedEditor().trust(stores.environment());
    var log = new LocalLog(tail.stream(), tail.stream(), Clock.systemUTC());
    for (var plan : template.functions()) {
      functions.put(plan.name(), LocalFunction.of(plan, this::environment, log));
    }
  }

  /// Opens a sandbox in a folder, with the relays that the sample events name.
  static FunctionSandbox open(Path root, Path folder) throws IOException {
    var file = root.resolve("template.yaml");
    try {
      var workplace = CommandStores.open(folder, file, HOME);
      var sandbox = new FunctionSandbox(workplace, SamTemplate.read(file));
      List.of("skygge-i-byen", "klima").forEach(sandbox::fill);
      return sandbox;
    } catch (UserFacingException userFacingException) {
      throw new IOException("The stores can't be opened", userFacingException);
    }
  }

  /// Passes an event to a function.
  InputVerdict play(String function, JsonNode event, boolean isCall) throws IOException {
    var bytes = JSON.writeValueAsBytes(event);
    return bytes.length > LARGEST
        ? InputVerdict.passed("above Lambda's limit")
        : play(function, bytes, isCall);
  }

  private InputVerdict play(String function, byte[] event, boolean isCall) throws IOException {
    try {
      var answer = Objects.requireNonNull(functions.get(function)).call(event);
      return isCall ? judged(JSON.readTree(answer)) : InputVerdict.passed("done");
    } catch (FunctionFailedException failed) {
      return isHonest(failed, isCall)
          ? InputVerdict.passed("refused")
          : InputVerdict.failed("throws " + failed.getCause());
    }
  }

  private InputVerdict judged(JsonNode answer) {
    var wrong = ResponseCheck.wrongWith(answer).map(this::withWhatWasSaid);
    return new InputVerdict(answer.path("statusCode").asText(), wrong);
  }

  private String withWhatWasSaid(String wrong) {
    return wrong + "\nThe functions' last log lines: " + tail.last();
  }

  /// A malformed event of a service is rejected with advice: the service retains it. A call always
  /// gets a response.
  private static boolean isHonest(FunctionFailedException failed, boolean isCall) {
    return !isCall && failed.getCause() instanceof IllegalArgumentException;
  }

  /// Sends a valid call to a function.
  JsonNode answer(String function, JsonNode call) throws IOException {
    try {
      var bytes = JSON.writeValueAsBytes(call);
      return JSON.readTree(Objects.requireNonNull(functions.get(function)).call(bytes));
    } catch (FunctionFailedException failed) {
      throw new IOException("The function failed", failed);
    }
  }

  /// Signs a call with the trusted editor's key, if that is possible.
  void sign(ObjectNode call) {
    var headers = (ObjectNode) call.get("headers");
    var method = call.at("/requestContext/http/method").asText();
    var path = call.path("rawPath").asText();
    var host = headers.path("host").asText();
    var body = call.path("body").asText("").getBytes(StandardCharsets.UTF_8);
    try {
      var fields =
          call.has("body")
              ? trustedEditor.signer().write(method, host, path, UUID.randomUUID().toString(), body)
              : trustedEditor.signer().read(method, host, path);
      fields.forEach(headers::put);
    } catch (IllegalArgumentException unsignable) {
      headers.put("signature", "sig1=:AAAA:");
    }
  }

  /// Returns new editors, whose keys this editor's key introduces.
  NewEditorKeys keys() {
    return new NewEditorKeys(trustedEditor, HOME.getAuthority());
  }

  CommandStores stores() {
    return commandStores;
  }

  /// Returns the functions' environment.
  Map<String, String> environment() {
    var environment = new HashMap<>(commandStores.environment());
    environment.put("SIGNED_AUTHORITIES", "stafet.example,api.stafet.example");
    environment.put("TRUST_PUBLISHED_KEYS", "true");
    environment.put("MAIL_ALLOWED", "*");
    environment.put("MAIL_CONFIGURATION_SET", "");
    return environment;
  }

  private void fill(String slug) {
    var stores = commandStores.stores();
    var id = new RelayId(slug);
    var categories = List.of(new Category("Praksis"), new Category("Forskning"));
    var relay =
        new Relay(
            id,
            "Skygge",
            "Om skygge.",
            Optional.empty(),
            categories,
            Language.DANISH,
            Relay.RelayState.OPEN);
    stores.relays().open(relay);
    var publisher = new Publisher(stores.relays(), stores.posts(), Clock.systemUTC());
    for (var title : List.of("Asken på hjørnet", "Bænken", "Tre lindetræer", "Gården")) {
      publisher.publish(id, PostDraft.ofTeaser(title, "2026-03-01", "Praksis", "Kort sagt."));
    }
  }

  @Override
  public void close() {
    commandStores.close();
  }
}
