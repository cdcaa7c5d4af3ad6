package dk.blogstafet.page.site;

import dk.blogstafet.page.ArticlePageView;
import dk.blogstafet.page.ArticlePageView.ArticleSection;
import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.page.HandOverSentence;
import dk.blogstafet.page.JtepostGenerated;
import dk.blogstafet.page.JteproseGenerated;
import dk.blogstafet.page.PageLayout;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.PostPageView;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.page.markdown.PictureHtml;
import dk.blogstafet.page.markdown.PostBodyRenderer;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.words.LocalizedMessages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Renders the pages of single posts.
final class PostPages {
  private final Site site;
  private final BlankSignUpForms signUps;

  PostPages(Site site) {
    this.site = site;
    this.signUps = new BlankSignUpForms(site);
  }

  RenderedPage post(
      Relay relay, Post whole, Optional<PostSummary> older, Optional<PostSummary> newer) {
    var post = whole.post();
    var address = PageUrls.post(relay.id(), post.id());
    var words = LocalizedMessages.in(relay.language());
    var handOver = HandOverSentence.of(words, older, post);
    var data = JsonLdWriter.post(site, relay, whole, handOver);
    var teaser = post.metadata().teaser();
    var layout =
        PageLayout.ofPost(site, relay, post.title(), teaser, address, data)
            .under(PageTrail.below(site, relay))
            .showing(post);
    var body = whole.body();
    var pictures = PictureHtml.ofPages(site.home().toString(), relay.id());
    var lead = post.metadata().picture().map(it -> pictures.lead(it, layout.messages()));
    var text = PostBodyRenderer.html(body, layout.canonical(), pictures);
    var link = body.link();
    var signUp = signUps.on(relay, address);
    var view = new PostPageView(layout, relay, whole, lead, text, link, older, newer, signUp);
    return TemplateRunner.page(
        layout,
        text.bytes().length,
        (output, interceptor) -> JtepostGenerated.render(output, interceptor, view));
  }

  RenderedPage withdrawn(Relay relay, PostSummary post, String reason, Instant at) {
    var messages = LocalizedMessages.in(relay.language());
    var told = messages.text("gone.text", post.title(), messages.longDate(at));
    return gone(relay, messages.text("gone.title"), told, reason);
  }

  RenderedPage purged(Relay relay, String reason, Instant at) {
    var messages = LocalizedMessages.in(relay.language());
    var told = messages.text("gone.purged.text", messages.longDate(at));
    return gone(relay, messages.text("gone.purged.title"), told, reason);
  }

  private RenderedPage gone(Relay relay, String title, String told, String reason) {
    var messages = LocalizedMessages.in(relay.language());
    var layout = PageLayout.ofPost(site, relay, title, title, "", "");
    var section = new ArticleSection("", List.of(told, messages.text("gone.reason", reason)));
    var link = new NavLink(relay.title(), PageUrls.relay(relay.id()));
    var view = new ArticlePageView(layout, title, List.of(section), List.of(link));
    return TemplateRunner.page(
        layout, (output, interceptor) -> JteproseGenerated.render(output, interceptor, view));
  }
}
