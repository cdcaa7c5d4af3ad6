package dk.blogstafet.manageturns;

import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.DraftDifference.TextChange;
import dk.blogstafet.baton.RelayBaton;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.gateway.JsonWriter;
import java.time.Instant;
import java.time.LocalDate;

/// Writes turns as JSON, without addresses.
final class TurnJson {
  private TurnJson() {}

  /// Writes a turn's state and dates.
  static void write(JsonWriter json, Turn turn, RelayBaton baton, LocalDate today) {
    var invitation = turn.invitation();
    json.number("turn", turn.key().number());
    json.text("state", turn.state().label());
    json.text("since", turn.since().toString());
    json.text("name", invitation.invitee());
    json.bool("baton", invitation.isBaton());
    json.bool("own", turn.isOwn());
    json.bool("holder", baton.isHeldBy(turn.key()));
    json.text("invited", invitation.at().toString());
    json.text("by", invitation.editor());
    json.text("deadline", turn.deadline().toString());
    json.bool("postponed", turn.isPostponed());
    json.bool("overdue", turn.isOverdue(today));
    json.text("scheduled", turn.schedule().map(Instant::toString));
    json.text("next", turn.due().map(Instant::toString));
    json.bool("reserve", turn.reserve().isPresent());
    json.text("post", turn.post().map(it -> it.id().path(turn.key().relay())));
    json.number("version", turn.version());
  }

  /// Writes what the author was asked for.
  static void writeInvitation(JsonWriter json, Turn turn) {
    json.textUnlessEmpty("question", turn.invitation().question());
    turn.invitation()
        .handOver()
        .ifPresent(it ->
            json.object(
                "handOver",
                object -> {
                  object.text("from", it.from());
                  object.text("greeting", it.greeting());
                  object.text("because", it.because());
                }));
  }

  /// Writes a text that was handed in.
  static void write(JsonWriter json, Draft draft) {
    json.object("draft", object -> write(object, draft.version(), draft.content()));
  }

  private static void write(JsonWriter json, int version, DraftContent content) {
    json.number("version", version);
    json.text("title", content.title());
    json.text("category", content.category());
    json.text("teaser", content.teaser());
    json.text("text", content.text());
    json.text("author", content.name());
    json.text("authorTitle", content.jobTitle());
    json.text("workplace", content.workplace());
    json.textUnlessEmpty("side", content.side());
  }

  static void write(JsonWriter json, TextChange change) {
    json.text("field", change.field());
    json.text("before", change.before());
    json.text("after", change.after());
  }

  static void write(JsonWriter json, TurnComment comment) {
    json.number("number", comment.number());
    json.text("at", comment.at().toString());
    json.text("by", comment.by());
    json.textUnlessEmpty("paragraph", comment.paragraph());
    json.text("text", comment.text());
    comment
        .proposal()
        .ifPresent(it -> {
          json.text("before", it.before());
          json.text("after", it.after());
        });
    json.bool("taken", comment.taken().isPresent());
  }

  static void write(JsonWriter json, TurnCandidate candidate) {
    json.number("number", candidate.number());
    json.textUnlessEmpty("name", candidate.name());
    json.textUnlessEmpty("greeting", candidate.greeting());
    json.textUnlessEmpty("because", candidate.because());
    candidate.invited().ifPresent(it -> json.number("invited", it));
  }

  static void write(JsonWriter json, TurnEvent event) {
    json.text("at", event.at().toString());
    json.text("action", event.action().label());
    json.text("by", event.by());
    json.textUnlessEmpty("reason", event.reason());
  }
}
