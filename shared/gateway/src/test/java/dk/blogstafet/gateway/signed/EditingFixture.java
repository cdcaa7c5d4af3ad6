package dk.blogstafet.gateway.signed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.AuditChain;
import dk.blogstafet.editing.AuditEntry;
import dk.blogstafet.editing.Keyring;
import dk.blogstafet.editing.MemoryEditors;
import dk.blogstafet.editing.admission.DeviceAdmission;
import dk.blogstafet.editing.admission.MemoryEditorInvitations;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.OpenApiDocument;
import dk.blogstafet.gateway.SampleEvents;
import dk.blogstafet.gateway.SignedRequests;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.validation.Language;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A site with a relay in memory, and editors who write to one endpoint. Checks each response
/// against the API's description.
public final class EditingFixture {
  public static final RelayId RELAY = new RelayId("skygge-i-byen");
  public static final Instant NOW = Instant.ofEpochSecond(1_795_000_001);
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  public final MemoryRelayStore books = new MemoryRelayStore();
  public final MemoryEditors editors = new MemoryEditors(books, CLOCK);
  public final MemoryEditorInvitations invitations = new MemoryEditorInvitations(editors);
  public final Keyring keyring = new Keyring(editors, Optional.empty(), true, CLOCK);
  public final DeviceAdmission admission =
      new DeviceAdmission(invitations, editors, keyring, CLOCK);
  public final SignedRequests requests = SignedRequests.of(Map.of(), CLOCK);
  private final OpenApiDocument description = new OpenApiDocument();

  /// Creates the relay, and trusts the published test key.
  public EditingFixture() {
    books.describe(Revision.NONE, DomainSamples.site("Stafetten"));
    books.open(
        new Relay(
            RELAY,
            "Skygge i byen",
            "Om træer.",
            Optional.empty(),
            List.of(new Category("Praksis"), new Category("Forskning")),
            Language.DANISH,
            Relay.RelayState.OPEN));
    trust(TestEditor.PUBLISHED, KeyGrant.ALL);
  }

  /// Trusts an editor's key since yesterday.
  public EditorKey trust(TestEditor editor, KeyGrant grant) {
    var from = NOW.minus(Duration.ofDays(1));
    var until = NOW.plus(Duration.ofDays(365));
    var id = editor.key().id();
    var key = EditorKey.added(editor.key(), "Åse Øllgaard", grant, from, until, id);
    editors.trust(key);
    return key;
  }

  /// Creates an editor with a new key.
  public TestEditor editor(KeyGrant grant) {
    var editor = TestEditor.fresh();
    trust(editor, grant);
    return editor;
  }

  /// Publishes a teaser without a signature.
  public PostSummary publish(String title) {
    var draft = PostDraft.ofTeaser(title, "2026-11-17", "Praksis", "Kort sagt.");
    var publication = new Publisher(books, books, CLOCK).publish(RELAY, draft);
    var done = assertInstanceOf(PublicationOutcome.Done.class, publication);
    return assertInstanceOf(PublicationOutcome.Published.class, done.results().getFirst())
        .whole()
        .post();
  }

  /// Sends a call to an endpoint and returns the response.
  public GatewayResponse send(SignedOperation work, SignedCall call) {
    return answer(work, call.request(CLOCK));
  }

  /// Sends a sample event to an endpoint and returns the response.
  public GatewayResponse play(SignedOperation work, String event) {
    var request = SampleEvents.request(event);
    var response = answer(work, request);
    if (response.status() < 300 && !request.method().equals("GET")) {
      var body = new String(request.content().bytes(), StandardCharsets.UTF_8);
      description.checkRequest(request.routeKey(), body);
    }
    return response;
  }

  public GatewayResponse answer(SignedOperation work, GatewayRequest request) {
    return answer(new SignedEndpoint(requests, keyring, work, CLOCK), request);
  }

  /// Sends a request to an endpoint that checks signatures itself.
  public GatewayResponse answer(HttpEndpoint endpoint, GatewayRequest request) {
    var response = endpoint.answer(request);
    description.check(request.routeKey(), response);
    return response;
  }

  /// Requires that a response is this problem.
  public static void assertProblem(int status, String code, GatewayResponse answer) {
    assertEquals(status, answer.status(), answer.body());
    assertTrue(answer.body().contains("\"/problemer/" + code + "/\""), answer.body());
  }

  /// Returns the entries of a chain, after checking their hashes.
  public List<AuditEntry> trail(String chain) {
    var lines = editors.auditEntries(chain, 0, 1_000);
    assertEquals(Optional.empty(), AuditChain.firstBreak(lines));
    return lines;
  }

  public int posts() {
    return books.find(RELAY).orElseThrow().counts().total();
  }
}
