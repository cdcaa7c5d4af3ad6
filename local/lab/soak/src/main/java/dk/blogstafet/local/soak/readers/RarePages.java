package dk.blogstafet.local.soak.readers;

import dk.blogstafet.newsletter.NewsletterUrls;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.mail.NewsletterMails;
import dk.blogstafet.page.newsletter.NewsletterPages;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Pages and mails that the showcase site doesn't show, written to files by the site's renderer:
/// those of a site in the other language, of an empty site, and of one whose newsletter isn't
/// ready.
final class RarePages {
  private final SiteSnapshot siteSnapshot;
  private final Path folder;

  /// @param siteSnapshot the showcase site's content
  RarePages(SiteSnapshot siteSnapshot, Path folder) {
    this.siteSnapshot = siteSnapshot;
    this.folder = folder;
  }

  /// Writes them; each file's name starts with its language.
  void write() throws IOException {
    Files.createDirectories(folder);
    var english = in(siteSnapshot.site(), Language.ENGLISH);
    var renderer = new SiteRenderer(english);
    var site = new SiteSnapshot(english, siteSnapshot.revision(), siteSnapshot.relays());
    write("en-site", renderer.site(site, List.of()));
    write("en-site", renderer.about());
    write("en-site-missing", renderer.notFound(Optional.empty(), site));
    for (var language : Language.values()) {
      writeRare(language, in(siteSnapshot.site(), language));
    }
  }

  private void writeRare(Language language, Site site) throws IOException {
    var start = language.tag() + "-";
    var empty = new SiteSnapshot(site, siteSnapshot.revision(), List.of());
    var pages = new NewsletterPages(site);
    write(start + "empty", new SiteRenderer(site).site(empty, List.of()));
    write(start + "unready", pages.unavailable(Optional.empty()));
    write(start + "soon", pages.tooMany(Duration.ofSeconds(1)));
    var mail =
        new NewsletterMails(site)
            .link(language, PageUrls.with(NewsletterUrls.PREFERENCES, "token"), Optional.empty());
    write(start + "mail-link-of-site", mail.html());
  }

  private static Site in(Site site, Language language) {
    return new Site(
        site.name(),
        site.publisher(),
        site.responsibleEditor(),
        site.postalAddress(),
        site.sender(),
        site.contact(),
        site.home(),
        language);
  }

  private void write(String start, List<RenderedPage> pages) throws IOException {
    for (var page : pages) {
      if (page.type().startsWith("text/html")) {
        write(start + "-" + page.key().replaceFirst("/?index.html$", "").replace('/', '-'), page);
      }
    }
  }

  private void write(String name, RenderedPage page) throws IOException {
    write(name, new String(page.bytes(), StandardCharsets.UTF_8));
  }

  private void write(String name, String html) throws IOException {
    Files.writeString(folder.resolve(name + ".html"), html);
  }
}
