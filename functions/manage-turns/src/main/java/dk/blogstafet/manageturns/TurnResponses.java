package dk.blogstafet.manageturns;

import dk.blogstafet.baton.ApprovedText.ApprovingSide;
import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.DraftDifference;
import dk.blogstafet.baton.DraftDifference.TextChange;
import dk.blogstafet.baton.Drafts;
import dk.blogstafet.baton.ReserveList;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.LegForecastJson;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.LegForecast;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.relay.validation.Language;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Shows turns. Responses are not cached.
final class TurnResponses {
  /// How many of a relay's turns are listed.
  private static final int LISTED = 100;

  private final Relays relays;
  private final Turns turns;
  private final Drafts drafts;
  private final Posts posts;
  private final Clock clock;

  TurnResponses(Relays relays, Turns turns, Drafts drafts, Posts posts, Clock clock) {
    this.relays = relays;
    this.turns = turns;
    this.drafts = drafts;
    this.posts = posts;
    this.clock = clock;
  }

  /// Lists a relay's turns, and says who has its baton and when the next leg is likely.
  GatewayResponse list(GatewayRequest request, RelayId relay) {
    return relays
        .find(relay)
        .map(snapshot -> ok(request, json -> writeList(json, snapshot)))
        .orElseGet(
            () -> WriteProblems.answer(request.language(), new ChangeRefusal.RelayNotFound(relay)));
  }

  private void writeList(JsonWriter json, RelaySnapshot snapshot) {
    var relay = snapshot.id();
    var baton = turns.baton(relay);
    json.text("relay", relay.slug());
    baton
        .holder()
        .ifPresent(it ->
            json.object(
                "holder",
                object -> {
                  object.number("turn", it.turn());
                  object.text("since", it.since().toString());
                  object.text("shownAs", it.name());
                }));
    LegForecastJson.write(json, LegForecast.of(snapshot, posts));
    var today = DanishTime.today(clock);
    json.objects(
        "reserves",
        ReserveList.of(turns, relay),
        (object, it) -> {
          object.number("turn", it.key().number());
          object.text("name", it.invitation().invitee());
          object.text("since", it.since().toString());
        });
    json.objects(
        "turns",
        turns.newest(relay, LISTED),
        (object, it) -> TurnJson.write(object, it, baton, today));
  }

  /// Shows a turn, with its text if it was handed in and not changed since.
  GatewayResponse show(GatewayRequest request, TurnKey key) {
    return turns
        .find(key)
        .map(turn -> ok(request, json -> write(json, turn, request.language())))
        .orElseGet(() -> TurnProblems.notFound(request.language(), key.relay().slug()));
  }

  private void write(JsonWriter json, Turn turn, Language language) {
    var key = turn.key();
    json.text("relay", key.relay().slug());
    TurnJson.write(json, turn, turns.baton(key.relay()), DanishTime.today(clock));
    json.text("status", TurnProblems.next(language, turn));
    TurnJson.writeInvitation(json, turn);
    submitted(turn)
        .ifPresent(draft -> {
          TurnJson.write(json, draft);
          json.objects("changes", changes(draft), TurnJson::write);
        });
    json.objects("comments", turns.comments(key), TurnJson::write);
    json.objects("candidates", turns.candidates(key), TurnJson::write);
    json.objects("log", turns.events(key), TurnJson::write);
  }

  private Optional<Draft> submitted(Turn turn) {
    return turn.submission()
        .filter(_ -> turn.state().isSubmitted() || turn.post().isPresent())
        .flatMap(
            text -> drafts.find(turn.key()).filter(draft -> draft.version() == text.version()));
  }

  /// Returns what changed since an editor approved the text before.
  private List<TextChange> changes(Draft draft) {
    return drafts
        .approved(draft.turn(), ApprovingSide.EDITOR)
        .map(it -> DraftDifference.between(it, draft.content()))
        .orElseGet(List::of);
  }

  private static GatewayResponse ok(GatewayRequest request, Consumer<JsonWriter> members) {
    return GatewayResponse.of(200, "application/json", JsonWriter.object(members))
        .with("content-language", request.language().tag())
        .with("vary", "accept-language")
        .with("cache-control", "no-store");
  }
}
