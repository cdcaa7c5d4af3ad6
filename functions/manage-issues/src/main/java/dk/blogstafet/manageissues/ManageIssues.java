package dk.blogstafet.manageissues;

import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.PathParameters;
import dk.blogstafet.gateway.signed.RequestFingerprint;
import dk.blogstafet.gateway.signed.SignedOperation;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.editing.IssueEditOutcome;
import dk.blogstafet.newsletter.issue.editing.IssueEditor;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.ContentionException;
import dk.blogstafet.relay.validation.Slug;
import dk.blogstafet.relay.validation.ValidationError;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Shows the issues of a newsletter and the number of its readers to editors, previews and changes
/// issues.
final class ManageIssues implements SignedOperation {
  private static final String SITE = "PUT /api/mailing";
  private static final String SETTINGS = "PUT /api/relays/{relay}/mailing";
  private static final String ISSUE = "/api/relays/{relay}/issues/{issue}";
  private static final String LIST = "GET /api/relays/{relay}/issues";
  private static final String READERS = "GET /api/relays/{relay}/subscribers";
  private static final String CORRECT = "POST /api/relays/{relay}/issues";
  private static final String SHOW = "GET " + ISSUE;
  private static final String PREVIEW = "GET " + ISSUE + "/preview";
  private static final String HOLD = "POST " + ISSUE + "/hold";
  private static final String RELEASE = "POST " + ISSUE + "/release";
  private static final String PAUSE = "POST " + ISSUE + "/pause";
  private static final String STOP = "POST " + ISSUE + "/stop";
  private static final String TEST = "POST " + ISSUE + "/test";

  private static final String AUTOMATIC = "automatic";
  private static final String MANUAL = "manual";
  private static final String RELEASED = "released";

  private final IssueResponses responses;
  private final IssueChanges changes;
  private final TestMailRequests tests;
  private final ReaderCounts readers;

  ManageIssues(
      IssueResponses responses,
      IssueChanges changes,
      TestMailRequests tests,
      ReaderCounts readers) {
    this.readers = readers;
    this.responses = responses;
    this.changes = changes;
    this.tests = tests;
  }

  @Override
  public boolean isAllowed(KeyGrant grant, GatewayRequest request) {
    return request.routeKey().equals(SITE)
        ? grant.allowsEverywhere(KeyScope.NEWSLETTER)
        : PathParameters.allows(grant, KeyScope.NEWSLETTER, request);
  }

  /// The body of a test is an address, which is stored nowhere.
  @Override
  public String fingerprint(GatewayRequest request) {
    return request.routeKey().equals(TEST)
        ? RequestFingerprint.ofPath(request)
        : SignedOperation.super.fingerprint(request);
  }

  @Override
  public GatewayResponse answer(GatewayRequest request, SignedAction act) {
    try {
      return change(request, act);
    } catch (ContentionException busy) {
      return WriteProblems.busy(request.language());
    }
  }

  private GatewayResponse change(GatewayRequest request, SignedAction act) {
    return switch (request.routeKey()) {
      case SITE -> releaseSite(request, act);
      case SETTINGS ->
          PathParameters.relay(request)
              .map(relay -> configure(request, act, relay))
              .orElseGet(() -> PathParameters.notFound(request));
      case CORRECT ->
          PathParameters.relay(request)
              .map(relay -> mailCorrection(request, act, relay))
              .orElseGet(() -> PathParameters.notFound(request));
      case TEST -> of(request, key -> tests.answer(request, act, key));
      case HOLD -> edit(request, act, ActionType.HOLD_ISSUE, IssueEditor::hold);
      case RELEASE -> edit(request, act, ActionType.RELEASE_ISSUE, IssueEditor::release);
      case PAUSE -> edit(request, act, ActionType.PAUSE_ISSUE, IssueEditor::pause);
      case STOP -> edit(request, act, ActionType.STOP_ISSUE, IssueEditor::stop);
      default -> PathParameters.notFound(request);
    };
  }

  private GatewayResponse mailCorrection(GatewayRequest request, SignedAction act, RelayId relay) {
    return JsonBody.read(
        request.content(),
        json -> {
          var post = json.text("post");
          var number = json.version("correction");
          return post == null
              ? WriteProblems.invalid(
                  request.language(), List.of(new ValidationError.MissingValue("post")))
              : mailCorrection(request, act, relay, post, number);
        });
  }

  private GatewayResponse mailCorrection(
      GatewayRequest request, SignedAction act, RelayId relay, String post, int number) {
    return Slug.isValid(post)
        ? changes.mailCorrection(request, act, relay, new PostId(post), number)
        : PathParameters.notFound(request);
  }

  /// The address says everything, so the body is an empty object.
  private GatewayResponse edit(
      GatewayRequest request,
      SignedAction act,
      ActionType type,
      BiFunction<IssueEditor, IssueKey, IssueEditOutcome> change) {
    return JsonBody.read(
        request.content(), _ -> of(request, key -> changes.edit(request, act, type, key, change)));
  }

  private GatewayResponse configure(GatewayRequest request, SignedAction act, RelayId relay) {
    var release = text(request, "release");
    return error("release", release, List.of(AUTOMATIC, MANUAL))
        .map(error -> WriteProblems.invalid(request.language(), List.of(error)))
        .orElseGet(() -> changes.configure(request, act, relay, AUTOMATIC.equals(release)));
  }

  private GatewayResponse releaseSite(GatewayRequest request, SignedAction act) {
    return error("sending", text(request, "sending"), List.of(RELEASED))
        .map(error -> WriteProblems.invalid(request.language(), List.of(error)))
        .orElseGet(() -> changes.releaseSite(act));
  }

  private static @Nullable String text(GatewayRequest request, String name) {
    return JsonBody.read(request.content(), json -> Optional.ofNullable(json.text(name)))
        .orElse(null);
  }

  private static Optional<ValidationError> error(
      String name, @Nullable String value, List<String> known) {
    if (value == null) {
      return Optional.of(new ValidationError.MissingValue(name));
    }
    return known.contains(value)
        ? Optional.empty()
        : Optional.of(new ValidationError.UnknownValue(name, value, known));
  }

  @Override
  public GatewayResponse read(GatewayRequest request, EditorKey key) {
    return switch (request.routeKey()) {
      case LIST ->
          PathParameters.relay(request)
              .map(relay -> responses.list(request, relay))
              .orElseGet(() -> PathParameters.notFound(request));
      case READERS ->
          PathParameters.relay(request)
              .map(relay -> readers.answer(request, relay))
              .orElseGet(() -> PathParameters.notFound(request));
      case SHOW -> of(request, issue -> responses.show(request, issue));
      case PREVIEW -> of(request, issue -> responses.preview(request, issue));
      default -> PathParameters.notFound(request);
    };
  }

  private static GatewayResponse of(
      GatewayRequest request, Function<IssueKey, GatewayResponse> answer) {
    return key(request).map(answer).orElseGet(() -> PathParameters.notFound(request));
  }

  private static Optional<IssueKey> key(GatewayRequest request) {
    return PathParameters.relay(request)
        .flatMap(relay -> PathParameters.issue(request).map(issue -> new IssueKey(relay, issue)));
  }
}
