package dk.blogstafet.gateway.signed;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.LogFields;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.util.Optional;

/// Creates success responses from the result alone, so that a repeated request gets the same bytes.
public final class ActionResponses {
  private static final String JSON = "application/json";

  private ActionResponses() {}

  /// Returns 201 with a location if something was created, otherwise 200.
  public static GatewayResponse answer(ActionResult result) {
    var body = JsonWriter.object(json -> write(json, result));
    var isNew = result.from() == 0 && result.changed() && !isSetting(result);
    var answer =
        GatewayResponse.of(isNew ? 201 : 200, JSON, body)
            .with("cache-control", "no-store")
            .logged(LogEvent.SIGNED, fields(result));
    return location(result)
        .filter(_ -> isNew)
        .map(where -> answer.with("location", where))
        .orElse(answer);
  }

  /// Settings exist before they are stored.
  private static boolean isSetting(ActionResult result) {
    return result.actionType() == ActionType.SET_MAILING
        || result.actionType() == ActionType.RELEASE_MAILING;
  }

  /// Stores the result of an action that found nothing to change, and returns its response.
  public static GatewayResponse note(Editors editors, SignedAction act, ActionResult result) {
    editors.recordReceipt(act, result);
    return answer(result);
  }

  /// Logging never fails a response, so values that can't be read are left out.
  private static LogFields fields(ActionResult result) {
    var fields =
        LogFields.NONE.actionType(result.actionType()).revision(new Revision(result.revision()));
    var placed = result.relay().map(fields::relay).orElse(fields);
    var name = result.name();
    if (result.leg() > 0) {
      return placed.post(new PostId(name));
    }
    if (result.actionType().concernsTurn()) {
      return placed.turn(name);
    }
    if (result.actionType().concernsReader()) {
      return placed;
    }
    if (IssueId.isValid(name)) {
      return placed.issue(new IssueId(name));
    }
    return KeyId.isValid(name) ? placed.key(new KeyId(name)) : placed;
  }

  private static void write(JsonWriter json, ActionResult result) {
    json.text("deed", result.actionType().label());
    json.text("relay", result.relay().map(RelayId::slug));
    json.textUnlessEmpty("name", result.name());
    if (result.leg() > 0) {
      json.number("leg", result.leg());
    }
    json.number("from", result.from());
    json.number("version", result.to());
    if (result.revision() > 0) {
      json.number("revision", result.revision());
    }
    json.text("address", address(result));
  }

  /// Returns the page where readers see the result; empty if there is none.
  private static Optional<String> address(ActionResult result) {
    var picture = PictureName.parse(result.name());
    if (picture.isPresent()) {
      return result.relay().map(picture.get()::path);
    }
    return result
        .relay()
        .filter(_ -> result.leg() > 0 || result.name().isEmpty())
        .map(id -> result.leg() > 0 ? new PostId(result.name()).path(id) : "/" + id + "/");
  }

  private static Optional<String> location(ActionResult result) {
    var relay = result.relay();
    return switch (result.actionType()) {
      case PUBLISH, CORRECT, WITHDRAW, RESTORE, PURGE ->
          relay.map(it -> ApiUrls.post(it, new PostId(result.name())));
      case OPEN_RELAY, DESCRIBE_RELAY -> relay.map(ApiUrls::relay);
      case DESCRIBE_SITE, SET_MAILING, RELEASE_MAILING -> Optional.empty();
      case HOLD_ISSUE, RELEASE_ISSUE, PAUSE_ISSUE, STOP_ISSUE, TEST_ISSUE, MAIL_CORRECTION ->
          relay.map(it -> ApiUrls.issues(it) + "/" + result.name());
      case INVITE_AUTHOR,
          COMMENT_TURN,
          REQUEST_CHANGES,
          APPROVE_TURN,
          SCHEDULE_TURN,
          PUBLISH_TURN,
          LINK_TURN,
          CANCEL_TURN,
          TAKE_OVER_TURN,
          REMIND_AUTHOR,
          WRITE_TURN ->
          relay.map(it -> ApiUrls.turns(it) + "/" + result.name());
      case STORE_PICTURE -> address(result);
      case INVITE_EDITOR,
          CANCEL_INVITATION,
          REVOKE_EDITOR,
          REVOKE_PASSKEY,
          SHOW_READER,
          UNSUBSCRIBE_READER,
          ERASE_READER,
          IMPORT_READERS,
          EXPORT_READERS,
          REGISTER_REPLY,
          ACCEPT_REPLY,
          REFUSE_REPLY,
          PUBLISH_REPLY,
          WITHDRAW_REPLY ->
          Optional.empty();
      case ADD_KEY, CHANGE_KEY, ROTATE_KEY, REVOKE_KEY, ADMIT_DEVICE, RENEW_DEVICE ->
          Optional.of(ApiUrls.KEYS + "/" + result.name());
    };
  }
}
