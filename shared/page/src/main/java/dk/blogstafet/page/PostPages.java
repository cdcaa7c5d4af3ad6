package dk.blogstafet.page;

import dk.blogstafet.relay.Body;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.WholePost;
import dk.blogstafet.words.Words;
import java.time.Instant;
import java.util.Optional;

/// Pages of single posts.
final class PostPages {
  private final Site site;

  PostPages(Site site) {
    this.site = site;
  }

  Page post(Relay relay, WholePost whole, Optional<Post> older, Optional<Post> newer) {
    var post = whole.post();
    var address = Addresses.post(relay.id(), post.id());
    var title = post.title() + " – " + relay.title();
    var data = LinkedData.post(site, relay, post);
    var frame = Frame.of(site, relay, title, post.headline().teaser(), address, data);
    var view = new PostView(frame, relay, post, text(whole), link(whole), older, newer);
    return Html.page(
        frame, (output, interceptor) -> JtepostGenerated.render(output, interceptor, view));
  }

  Page withdrawn(Relay relay, Post post, String reason, Instant at) {
    var words = Words.in(relay.language());
    var title = words.text("gone.title");
    var frame = Frame.of(site, relay, title, title, "", "");
    var told = words.text("gone.text", post.title(), words.longDate(at));
    var why = words.text("gone.reason", reason);
    var view = new NoticeView(frame, title, java.util.List.of(told, why));
    return Html.page(
        frame, (output, interceptor) -> JtenoticeGenerated.render(output, interceptor, view));
  }

  private static String text(WholePost whole) {
    return whole.body() instanceof Body.Written(var markdown) ? Markdown.html(markdown) : "";
  }

  private static Optional<java.net.URI> link(WholePost whole) {
    return whole.body() instanceof Body.Elsewhere(var link) ? Optional.of(link) : Optional.empty();
  }
}
