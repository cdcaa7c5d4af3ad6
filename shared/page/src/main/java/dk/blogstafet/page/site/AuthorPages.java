package dk.blogstafet.page.site;

import dk.blogstafet.page.AuthorPageView;
import dk.blogstafet.page.JteauthorGenerated;
import dk.blogstafet.page.PageLayout;
import dk.blogstafet.page.PostListView;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;

/// Renders the pages of authors.
final class AuthorPages {
  private final Site site;
  private final BlankSignUpForms signUps;

  AuthorPages(Site site) {
    this.site = site;
    this.signUps = new BlankSignUpForms(site);
  }

  RenderedPage author(Relay relay, AuthorId id, List<PostSummary> newestFirst) {
    var author =
        newestFirst.stream()
            .flatMap(post -> post.metadata().authors().stream())
            .filter(it -> it.id().equals(id))
            .findFirst();
    var name = author.map(Author::name).orElse(id.slug());
    var address = id.path(relay.id());
    var words = LocalizedMessages.in(relay.language());
    var layout =
        PageLayout.of(
                site,
                relay,
                words.text("author.name", name, relay.title()),
                words.text("author.description", name, relay.title()),
                address,
                author.map(it -> JsonLdWriter.author(site, relay, it)).orElse(""))
            .under(PageTrail.below(site, relay));
    var signUp = signUps.on(relay, address);
    var list = PostListView.ofSelection(layout, relay, name, newestFirst, signUp);
    var view = new AuthorPageView(list, author);
    return TemplateRunner.page(
        layout,
        newestFirst.size() * PostListPages.ENTRY,
        (output, interceptor) -> JteauthorGenerated.render(output, interceptor, view));
  }
}
