package dk.blogstafet.manageturns;

import dk.blogstafet.baton.editor.TurnEditOutcome;
import dk.blogstafet.baton.editor.TurnReviewer;
import dk.blogstafet.baton.turn.TurnKey;
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
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.ContentionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Invites authors, reviews their texts and passes the baton, for editors.
final class ManageTurns implements SignedOperation {
  private static final String TURNS = "/api/relays/{relay}/turns";
  private static final String TURN = TURNS + "/{turn}";
  private static final String LIST = "GET " + TURNS;
  private static final String SHOW = "GET " + TURN;
  private static final String INVITE = "POST " + TURNS;
  private static final String INVITE_NEXT = "POST " + TURN + "/candidates/{candidate}";
  private static final String WRITE = "POST /api/relays/{relay}/drafts";
  private static final String WRITE_AGAIN = "POST " + TURN + "/text";
  private static final String COMMENT = "POST " + TURN + "/comment";
  private static final String REQUEST_CHANGES = "POST " + TURN + "/request-changes";
  private static final String APPROVE = "POST " + TURN + "/approve";
  private static final String SCHEDULE = "POST " + TURN + "/schedule";
  private static final String PUBLISH = "POST " + TURN + "/publish";
  private static final String REMIND = "POST " + TURN + "/remind";
  private static final String LINK = "POST " + TURN + "/link";
  private static final String CANCEL = "POST " + TURN + "/cancel";
  private static final String TAKE_OVER = "POST " + TURN + "/take-over";

  private static final Set<String> PUBLICATIONS = Set.of(PUBLISH, SCHEDULE, WRITE, WRITE_AGAIN);

  private final TurnResponses responses;
  private final TurnActions actions;
  private final UnaryOperator<String> digest;

  /// Creates the operation.
  ///
  /// @param digest a keyed digest of an invitation
  ManageTurns(TurnResponses responses, TurnActions actions, UnaryOperator<String> digest) {
    this.responses = responses;
    this.actions = actions;
    this.digest = digest;
  }

  /// Publishing needs the scope of every other post.
  @Override
  public boolean isAllowed(KeyGrant grant, GatewayRequest request) {
    var isPublication = PUBLICATIONS.contains(request.routeKey());
    return PathParameters.allows(
        grant, isPublication ? KeyScope.PUBLISH : KeyScope.INVITE, request);
  }

  /// The body of an invitation has an address, which can't be found from a keyed digest.
  @Override
  public String fingerprint(GatewayRequest request) {
    return request.routeKey().equals(INVITE)
        ? RequestFingerprint.of(request, digest)
        : SignedOperation.super.fingerprint(request);
  }

  @Override
  public GatewayResponse answer(GatewayRequest request, SignedAction act) {
    try {
      return switch (request.routeKey()) {
        case INVITE -> invite(request, act);
        case WRITE -> write(request, act);
        default -> turn(request, key -> change(request, act, key));
      };
    } catch (ContentionException busy) {
      return WriteProblems.busy(request.language());
    }
  }

  private GatewayResponse invite(GatewayRequest request, SignedAction act) {
    var draft = JsonBody.read(request.content(), TurnBodies::invitation);
    return PathParameters.relay(request)
        .map(relay -> actions.invite(request, act, relay, it -> it.invite(relay, draft)))
        .orElseGet(() -> PathParameters.notFound(request));
  }

  private GatewayResponse write(GatewayRequest request, SignedAction act) {
    var content = JsonBody.read(request.content(), TurnBodies::text);
    return PathParameters.relay(request)
        .map(relay -> actions.write(request, act, relay, it -> it.add(relay, content)))
        .orElseGet(() -> PathParameters.notFound(request));
  }

  private GatewayResponse change(GatewayRequest request, SignedAction act, TurnKey key) {
    return switch (request.routeKey()) {
      case INVITE_NEXT -> inviteNext(request, act, key);
      case WRITE_AGAIN -> {
        var content = JsonBody.read(request.content(), TurnBodies::text);
        yield actions.write(request, act, key.relay(), it -> it.replace(key, content));
      }
      case COMMENT -> {
        var draft = JsonBody.read(request.content(), TurnBodies::comment);
        yield actions.review(
            request, act, ActionType.COMMENT_TURN, key, it -> it.comment(key, draft));
      }
      case REQUEST_CHANGES ->
          review(request, act, ActionType.REQUEST_CHANGES, key, it -> it.requestChanges(key));
      case APPROVE -> review(request, act, ActionType.APPROVE_TURN, key, it -> it.approve(key));
      case SCHEDULE -> {
        var at = text(request, "at");
        yield actions.edit(request, act, ActionType.SCHEDULE_TURN, key, it -> it.schedule(key, at));
      }
      case PUBLISH -> actions.publish(request, act, key, text(request, "reason").strip());
      case REMIND -> remind(request, act, ActionType.REMIND_AUTHOR, key);
      case LINK -> remind(request, act, ActionType.LINK_TURN, key);
      case CANCEL -> {
        var reason = text(request, "reason");
        yield actions.edit(request, act, ActionType.CANCEL_TURN, key, it -> it.cancel(key, reason));
      }
      case TAKE_OVER -> {
        var reason = text(request, "reason");
        yield actions.edit(
            request, act, ActionType.TAKE_OVER_TURN, key, it -> it.takeOver(key, reason));
      }
      default -> PathParameters.notFound(request);
    };
  }

  private GatewayResponse inviteNext(GatewayRequest request, SignedAction act, TurnKey from) {
    var draft = JsonBody.read(request.content(), TurnBodies::invitation);
    return PathParameters.number(request, "candidate")
        .map(number ->
            actions.invite(request, act, from.relay(), it -> it.invite(from, number, draft)))
        .orElseGet(() -> PathParameters.notFound(request));
  }

  /// The address says everything, so the body is an empty object.
  private GatewayResponse review(
      GatewayRequest request,
      SignedAction act,
      ActionType type,
      TurnKey key,
      Function<TurnReviewer, TurnEditOutcome> change) {
    return JsonBody.read(request.content(), _ -> actions.review(request, act, type, key, change));
  }

  private GatewayResponse remind(
      GatewayRequest request, SignedAction act, ActionType type, TurnKey key) {
    var isNew = type == ActionType.LINK_TURN;
    return JsonBody.read(
        request.content(), _ -> actions.edit(request, act, type, key, it -> it.remind(key, isNew)));
  }

  private static String text(GatewayRequest request, String name) {
    return JsonBody.read(
        request.content(), json -> Objects.requireNonNullElse(json.text(name), ""));
  }

  @Override
  public GatewayResponse read(GatewayRequest request, EditorKey key) {
    return switch (request.routeKey()) {
      case LIST ->
          PathParameters.relay(request)
              .map(relay -> responses.list(request, relay))
              .orElseGet(() -> PathParameters.notFound(request));
      case SHOW -> turn(request, it -> responses.show(request, it));
      default -> PathParameters.notFound(request);
    };
  }

  private static GatewayResponse turn(
      GatewayRequest request, Function<TurnKey, GatewayResponse> answer) {
    return PathParameters.relay(request)
        .flatMap(relay -> turn(request, relay))
        .map(answer)
        .orElseGet(() -> PathParameters.notFound(request));
  }

  private static Optional<TurnKey> turn(GatewayRequest request, RelayId relay) {
    return PathParameters.number(request, "turn").map(it -> new TurnKey(relay, it));
  }
}
