package dk.blogstafet.page;

import dk.blogstafet.page.ProseView.Section;
import dk.blogstafet.page.ProseView.Way;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.LocalizedMessages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Pages of single posts.
final class PostPages {
  private final Site site;
  private final SignUpForms signUps;

  PostPages(Site site) {
    this.site = site;
    this.signUps = new SignUpForms(site);
  }

  Page post(Relay relay, Post whole, Optional<PostSummary> older, Optional<PostSummary> newer) {
    var post = whole.post();
    var address = Addresses.post(relay.id(), post.id());
    var data = LinkedData.post(site, relay, whole);
    var teaser = post.metadata().teaser();
    var frame = Frame.ofPost(site, relay, post.title(), teaser, address, data);
    var body = whole.body();
    var text = Bodies.html(body, frame.canonical());
    var link = Bodies.link(body);
    var signUp = signUps.on(relay, address);
    var view = new PostView(frame, relay, whole, text, link, older, newer, signUp);
    return Html.page(
        frame,
        text.bytes().length,
        (output, interceptor) -> JtepostGenerated.render(output, interceptor, view));
  }

  Page withdrawn(Relay relay, PostSummary post, String reason, Instant at) {
    var messages = LocalizedMessages.in(relay.language());
    var told = messages.text("gone.text", post.title(), messages.longDate(at));
    return gone(relay, messages.text("gone.title"), told, reason);
  }

  Page purged(Relay relay, String reason, Instant at) {
    var messages = LocalizedMessages.in(relay.language());
    var told = messages.text("gone.purged.text", messages.longDate(at));
    return gone(relay, messages.text("gone.purged.title"), told, reason);
  }

  private Page gone(Relay relay, String title, String told, String reason) {
    var messages = LocalizedMessages.in(relay.language());
    var frame = Frame.ofPost(site, relay, title, title, "", "");
    var section = new Section("", List.of(told, messages.text("gone.reason", reason)));
    var way = new Way(relay.title(), Addresses.relay(relay.id()));
    var view = new ProseView(frame, title, List.of(section), List.of(way));
    return Html.page(
        frame, (output, interceptor) -> JteproseGenerated.render(output, interceptor, view));
  }
}
