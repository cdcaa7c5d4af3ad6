package dk.blogstafet.manageturns;

import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.reply.ReplyCase;
import dk.blogstafet.reply.ReplyCases;
import dk.blogstafet.reply.ReplyRefusal;
import dk.blogstafet.reply.ReplyRequest;
import dk.blogstafet.reply.ReplyState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Shows requests for replies. Responses are not cached.
final class ReplyResponses {
  private final ReplyCases cases;
  private final Relays relays;
  private final Posts posts;
  private final Clock clock;

  ReplyResponses(ReplyCases cases, Relays relays, Posts posts, Clock clock) {
    this.cases = cases;
    this.relays = relays;
    this.posts = posts;
    this.clock = clock;
  }

  /// Lists a relay's cases: those that wait first, the oldest request first.
  GatewayResponse list(GatewayRequest request, RelayId relay) {
    return relays
        .siteSnapshot()
        .flatMap(site -> site.relay(relay).map(it -> list(request, site, it)))
        .orElseGet(
            () -> WriteProblems.answer(request.language(), new ChangeRefusal.RelayNotFound(relay)));
  }

  private GatewayResponse list(GatewayRequest request, SiteSnapshot site, RelaySnapshot relay) {
    var all =
        cases.of(relay.id()).stream()
            .sorted(
                Comparator.comparing((ReplyCase it) -> !it.state().isWaiting())
                    .thenComparing(it -> it.request().received())
                    .thenComparing(it -> it.key().name()))
            .toList();
    var letter = new ReplyLetter(site.site(), relay.relay(), clock.instant());
    var titles = titles(relay.id(), all);
    var body =
        JsonWriter.object(json -> {
          json.text("relay", relay.id().slug());
          json.objects("replies", all, (object, it) -> write(object, it, titles, letter));
        });
    return GatewayResponse.of(200, "application/json", body)
        .with("content-language", request.language().tag())
        .with("vary", "accept-language")
        .with("cache-control", "no-store");
  }

  private Map<String, String> titles(RelayId relay, List<ReplyCase> all) {
    var ids = all.stream().map(it -> it.request().post()).distinct().toList();
    return posts.findPublished(relay, ids).stream()
        .collect(Collectors.toMap(it -> it.id().slug(), ReplyResponses::title));
  }

  private static String title(Post post) {
    return post.post().title();
  }

  private void write(
      JsonWriter json, ReplyCase one, Map<String, String> titles, ReplyLetter letter) {
    var request = one.request();
    var post = request.post().slug();
    var title = titles.getOrDefault(post, post);
    json.text("case", one.key().name());
    json.text("state", one.state().label());
    json.text("since", one.since().toString());
    json.text("post", post);
    json.text("title", title);
    writeDates(json, one, DanishTime.today(clock));
    write(json, request);
    if (one.correction() > 0) {
      json.number("correction", one.correction());
    }
    json.text("reason", one.refusal().map(ReplyRefusal::reason));
    json.text("appealAddress", one.refusal().map(ReplyRefusal::appealAddress));
    if (one.state().isWaiting()) {
      json.object("notice", it -> letter.writeNotice(it, request));
    }
    if (one.state().isWaiting() || one.state() == ReplyState.REFUSED) {
      json.object("letter", it -> letter.write(it, one, title));
    }
    json.text("expires", one.expires().map(Instant::toString));
    json.number("version", one.version());
  }

  private static void writeDates(JsonWriter json, ReplyCase one, LocalDate today) {
    json.text("published", one.request().published().toString());
    json.text("received", one.request().received().toString());
    json.text("lastDay", one.request().lastDay().toString());
    json.bool("late", one.request().isLate());
    json.number("days", one.days(today));
  }

  private static void write(JsonWriter json, ReplyRequest request) {
    json.text("name", optional(request.name()));
    json.text("contact", optional(request.contact()));
    json.text("passage", optional(request.passage()));
    json.text("text", optional(request.text()));
    json.text("by", request.editor());
  }

  private static Optional<String> optional(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }
}
