package dk.blogstafet.writeturn;

import dk.blogstafet.baton.guest.GuestTurns;
import dk.blogstafet.baton.guest.GuestWriting;
import dk.blogstafet.baton.guest.SaveOutcome;
import dk.blogstafet.baton.guest.TurnLookup;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.PrivateResponse;
import dk.blogstafet.page.TurnVisit;
import dk.blogstafet.page.UnsavedReason;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.LocalizedMessages;
import java.time.Duration;
import java.util.function.Consumer;

/// Saves what the form's script sends while the author writes. The answer has the versions that the
/// next save sends and a sentence to show, and nothing of the text, so it can't overwrite any.
final class AutosaveActs implements TextSaving {
  private static final String JSON = "application/json";

  private final GuestTurns guests;
  private final GuestWriting writing;

  AutosaveActs(GuestTurns guests, GuestWriting writing) {
    this.guests = guests;
    this.writing = writing;
  }

  /// Returns whether a request is the script's.
  static boolean isIn(GatewayRequest request) {
    return request.fields().get("accept").filter(JSON::equals).isPresent();
  }

  @Override
  public GatewayResponse handle(String act, TurnVisit visit, FormFields form, Site site) {
    var key = visit.turn().key();
    return switch (writing.save(key, TurnForms.version(form, "v"), TurnForms.content(form))) {
      case SaveOutcome.Saved(var draft) -> {
        var time = words(visit).time(draft.saved());
        yield json(
            200,
            json -> {
              json.number("version", draft.version());
              json.number("turn", turnVersion(visit, form));
              json.text("notice", words(visit).text("turn.script.saved", time));
            });
      }
      case SaveOutcome.Conflict _ -> unsaved(409, visit, UnsavedReason.CONFLICT);
      case SaveOutcome.TooLarge() -> unsaved(422, visit, UnsavedReason.TOO_LONG);
      case SaveOutcome.NotWritable(var turn) -> unsaved(409, visit, TextActs.reason(turn));
    };
  }

  /// Returns the version of the turn that the page knows. The first save changes it.
  private int turnVersion(TurnVisit visit, FormFields form) {
    var known = TurnForms.version(form, "turn");
    var isFirst = known == visit.turn().version() && visit.turn().state() == TurnState.ACCEPTED;
    return isFirst && guests.find(visit.token()) instanceof TurnLookup.Found(Turn now)
        ? now.version()
        : known;
  }

  @Override
  public GatewayResponse keep(
      int status,
      TurnVisit visit,
      FormFields form,
      Site site,
      UnsavedReason reason,
      Duration wait) {
    return unsaved(status, visit, reason);
  }

  private static GatewayResponse unsaved(int status, TurnVisit visit, UnsavedReason reason) {
    var action = reason == UnsavedReason.CONFLICT ? "both" : "more";
    return json(
        status,
        json -> {
          json.text("notice", words(visit).text("turn." + reason.label()));
          json.text("action", words(visit).text("turn.script." + action));
        });
  }

  private static LocalizedMessages words(TurnVisit visit) {
    return LocalizedMessages.in(visit.relay().language());
  }

  private static GatewayResponse json(int status, Consumer<JsonWriter> members) {
    return PrivateResponse.of(GatewayResponse.of(status, JSON, JsonWriter.object(members)));
  }
}
