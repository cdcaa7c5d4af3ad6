package dk.blogstafet.manageturns;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.reply.ReplyCase;
import dk.blogstafet.reply.ReplyRequest;
import dk.blogstafet.reply.ReplyState;
import dk.blogstafet.words.LocalizedMessages;
import java.time.Instant;

/// The words of a refusal's letter and of a reply's publication, in the relay's language. The
/// letter's parts stand around what the editor writes: opening, reason, appeal, address of the
/// Press Council, closing.
final class ReplyLetter {
  private final Site site;
  private final Relay relay;
  private final Instant now;
  private final LocalizedMessages messages;

  ReplyLetter(Site site, Relay relay, Instant now) {
    this.site = site;
    this.relay = relay;
    this.now = now;
    this.messages = LocalizedMessages.in(relay.language());
  }

  /// Writes the letter's fixed parts.
  ///
  /// @param title of the post
  void write(JsonWriter json, ReplyCase one, String title) {
    var request = one.request();
    var dated = one.state() == ReplyState.REFUSED ? one.since() : now;
    json.text("subject", messages.text("replyletter.subject", title));
    json.text(
        "opening",
        messages.text(
            "replyletter.opening",
            request.name(),
            messages.longDate(dated),
            messages.longDate(request.received()),
            title,
            messages.longDate(request.published()),
            relay.title(),
            site.home() + request.post().path(relay.id())));
    json.text("appeal", messages.text("replyletter.appeal"));
    json.text(
        "closing",
        messages.text(
            "replyletter.closing",
            site.responsibleEditor(),
            site.name(),
            site.publisher(),
            site.contact()));
  }

  /// Writes what readers are told of a published reply: the heading above it in the post's text,
  /// and the sentence of the correction.
  void writeNotice(JsonWriter json, ReplyRequest request) {
    json.text("heading", messages.text("replynotice.heading", request.name()));
    json.text("sentence", messages.text("replynotice.sentence", request.name()));
  }
}
