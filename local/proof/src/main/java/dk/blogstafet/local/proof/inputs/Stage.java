package dk.blogstafet.local.proof.inputs;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.local.lambda.FunctionFailed;
import dk.blogstafet.local.lambda.Journal;
import dk.blogstafet.local.lambda.LocalFunction;
import dk.blogstafet.local.lambda.Template;
import dk.blogstafet.local.machine.Trouble;
import dk.blogstafet.local.machine.Workplace;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.PostDraft;
import dk.blogstafet.relay.Publisher;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
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

/// The functions, in this process, on a real database, bucket and mailbox of their own.
final class Stage implements AutoCloseable {
  /// What Lambda takes in one event, in bytes.
  private static final int LARGEST = 6_000_000;

  private static final URI HOME = URI.create("https://stafet.example");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Workplace workplace;
  private final Map<String, LocalFunction> functions = new HashMap<>();
  private final Said said = new Said();
  private final Desk desk;

  private Stage(Workplace workplace, Template template) {
    this.workplace = workplace;
    this.desk = new Desk().trusted(workplace.environment());
    var journal = new Journal(said.stream(), said.stream(), Clock.systemUTC());
    for (var plan : template.functions()) {
      functions.put(plan.name(), LocalFunction.of(plan, this::environment, journal));
    }
  }

  /// Opens it in a folder, with the relays that the sample events name.
  static Stage open(Path root, Path folder) throws IOException {
    var file = root.resolve("template.yaml");
    try {
      var workplace = Workplace.open(folder, file, HOME);
      var stage = new Stage(workplace, Template.read(file));
      List.of("skygge-i-byen", "klima").forEach(stage::fill);
      return stage;
    } catch (Trouble trouble) {
      throw new IOException("The stores can't be opened", trouble);
    }
  }

  /// Hands an event to a function.
  Taken play(String function, JsonNode event, boolean isCall) throws IOException {
    var bytes = JSON.writeValueAsBytes(event);
    return bytes.length > LARGEST
        ? Taken.well("more than Lambda takes")
        : play(function, bytes, isCall);
  }

  private Taken play(String function, byte[] event, boolean isCall) throws IOException {
    try {
      var answer = Objects.requireNonNull(functions.get(function)).call(event);
      return isCall ? judged(JSON.readTree(answer)) : Taken.well("done");
    } catch (FunctionFailed failed) {
      return isHonest(failed, isCall)
          ? Taken.well("refused")
          : Taken.badly("throws " + failed.getCause());
    }
  }

  private Taken judged(JsonNode answer) {
    var wrong = Judge.wrongWith(answer).map(this::withWhatWasSaid);
    return new Taken(answer.path("statusCode").asText(), wrong);
  }

  private String withWhatWasSaid(String wrong) {
    return wrong + "\nThe last that functions said: " + said.last();
  }

  /// An event that its service never sends is refused with what to do: the service keeps it. A call
  /// is always answered.
  private static boolean isHonest(FunctionFailed failed, boolean isCall) {
    return !isCall && failed.getCause() instanceof IllegalArgumentException;
  }

  /// Hands a call to a function that is known to take it.
  JsonNode answer(String function, JsonNode call) throws IOException {
    try {
      var bytes = JSON.writeValueAsBytes(call);
      return JSON.readTree(Objects.requireNonNull(functions.get(function)).call(bytes));
    } catch (FunctionFailed failed) {
      throw new IOException("The function throws", failed);
    }
  }

  /// Signs a call as the trusted editor would, if that is possible.
  void sign(ObjectNode call) {
    var headers = (ObjectNode) call.get("headers");
    var method = call.at("/requestContext/http/method").asText();
    var path = call.path("rawPath").asText();
    var host = headers.path("host").asText();
    var body = call.path("body").asText("").getBytes(StandardCharsets.UTF_8);
    try {
      var fields =
          call.has("body")
              ? desk.signer().write(method, host, path, UUID.randomUUID().toString(), body)
              : desk.signer().read(method, host, path);
      fields.forEach(headers::put);
    } catch (IllegalArgumentException unsignable) {
      headers.put("signature", "sig1=:AAAA:");
    }
  }

  /// Editors who are new, with keys for which this one's vouches.
  Newcomers newcomers() {
    return new Newcomers(desk, HOME.getAuthority());
  }

  Workplace workplace() {
    return workplace;
  }

  /// What the functions find in their environment.
  Map<String, String> environment() {
    var environment = new HashMap<>(workplace.environment());
    environment.put("SIGNED_AUTHORITIES", "stafet.example,api.stafet.example");
    environment.put("TRUST_PUBLISHED_KEYS", "true");
    environment.put("MAIL_ALLOWED", "*");
    environment.put("MAIL_CONFIGURATION_SET", "");
    return environment;
  }

  private void fill(String slug) {
    var stores = workplace.stores();
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
    workplace.close();
  }
}
