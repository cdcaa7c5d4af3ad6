package dk.blogstafet.page.site;

import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.page.HtmlSafeJson;
import dk.blogstafet.page.LinkPreview;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.ShareCard;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.LeadPicture;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import java.util.List;
import java.util.Optional;

/// Writes pages' structured data: JSON-LD in the schema.org vocabulary.
final class JsonLdWriter {
  private static final String CONTEXT = "https://schema.org";

  private JsonLdWriter() {}

  /// Describes the site on its front page.
  static String home(Site site, String description) {
    var json = new HtmlSafeJson().object().field("@context", CONTEXT).field("@type", "WebSite");
    var address = site.home() + PageUrls.HOME;
    json.field("@id", address).field("url", address).field("name", site.name());
    json.field("description", description);
    publisher(json, site);
    return json.field("inLanguage", site.language().tag()).end().toString();
  }

  /// Describes a relay or one of its lists.
  static String front(Site site, Relay relay, PostListId listId, String name) {
    if (listId.category().isPresent()) {
      return collection(site, relay, new NavLink(name, PageUrls.front(listId)));
    }
    var json = new HtmlSafeJson().object().field("@context", CONTEXT);
    relay(json, site, relay);
    json.field("description", relay.paragraphs().getFirst());
    image(json, site, ShareCard.of(site, relay));
    publisher(json, site);
    page(json, site, PageTrail.above(site), new NavLink(name, PageUrls.front(listId)));
    return json.field("inLanguage", relay.language().tag()).end().toString();
  }

  /// Describes a page that collects some of a relay's posts or pages.
  static String collection(Site site, Relay relay, NavLink page) {
    var json = new HtmlSafeJson().object().field("@context", CONTEXT);
    json.field("@type", "CollectionPage").field("name", page.text());
    json.field("url", site.home() + page.address());
    relay(json.object("isPartOf"), site, relay).end();
    PageTrail.write(json, site, PageTrail.below(site, relay), page);
    return json.field("inLanguage", relay.language().tag()).end().toString();
  }

  /// Describes an author on the page in a relay.
  static String author(Site site, Relay relay, Author author) {
    var json = new HtmlSafeJson().object().field("@context", CONTEXT).field("@type", "ProfilePage");
    var page = new NavLink(author.name(), author.id().path(relay.id()));
    json.field("name", page.text()).field("url", site.home() + page.address());
    relay(json.object("isPartOf"), site, relay).end();
    person(json.object("mainEntity"), site, relay, author).end();
    PageTrail.write(json, site, PageTrail.below(site, relay), page);
    return json.field("inLanguage", relay.language().tag()).end().toString();
  }

  /// Describes a post as part of its relay.
  ///
  /// @param handOver who passed the baton to whom
  static String post(Site site, Relay relay, Post whole, Optional<String> handOver) {
    var post = whole.post();
    var metadata = post.metadata();
    var page = new NavLink(metadata.title(), PageUrls.post(relay.id(), post.id()));
    var address = site.home() + page.address();
    var json = new HtmlSafeJson().object().field("@context", CONTEXT).field("@type", "BlogPosting");
    json.field("@id", address).field("url", address).field("headline", metadata.title());
    json.field("description", metadata.teaser());
    json.field("datePublished", LinkPreview.moment(post.instant()));
    handOver.ifPresent(sentence -> json.field("backstory", sentence));
    metadata
        .picture()
        .ifPresentOrElse(
            it -> image(json, site.home().toString(), relay, it),
            () -> image(json, site, ShareCard.of(site, relay, post)));
    corrections(json, whole.corrections());
    json.field("articleSection", post.category().name());
    json.field("inLanguage", relay.language().tag()).field("position", post.leg().number());
    authors(json, site, relay, metadata.authors());
    relay(json.object("isPartOf"), site, relay).end();
    publisher(json, site);
    licence(json, site.licence());
    page(json, site, PageTrail.below(site, relay), page);
    return json.end().toString();
  }

  /// Describes the page that is about a relay or a post.
  private static void page(HtmlSafeJson json, Site site, List<NavLink> trail, NavLink page) {
    json.object("mainEntityOfPage").field("@type", "WebPage");
    json.field("@id", site.home() + page.address());
    PageTrail.write(json, site, trail, page);
    json.end();
  }

  private static void image(HtmlSafeJson json, Site site, ShareCard card) {
    json.object("image").field("@type", "ImageObject");
    json.field("url", site.home() + card.versioned());
    json.field("width", ShareCard.WIDTH).field("height", ShareCard.HEIGHT).end();
  }

  private static void corrections(HtmlSafeJson json, List<Correction> corrections) {
    if (corrections.isEmpty()) {
      return;
    }
    json.field("dateModified", LinkPreview.moment(corrections.getLast().at())).array("correction");
    for (var correction : corrections) {
      json.object().field("@type", "CorrectionComment");
      json.field("datePublished", correction.date().toString());
      json.field("text", correction.sentence()).end();
    }
    json.end();
  }

  private static void image(HtmlSafeJson json, String home, Relay relay, LeadPicture picture) {
    var name = picture.name();
    json.object("image").field("@type", "ImageObject").field("url", home + name.path(relay.id()));
    json.field("width", name.width()).field("height", name.height());
    if (!picture.caption().isEmpty()) {
      json.field("caption", picture.caption());
    }
    if (!picture.photographer().isEmpty()) {
      json.field("creditText", picture.photographer());
    }
    json.end();
  }

  private static HtmlSafeJson relay(HtmlSafeJson json, Site site, Relay relay) {
    var address = site.home() + PageUrls.relay(relay.id());
    json.array("@type").value("Blog").value("CreativeWorkSeries").end();
    return json.field("@id", address).field("url", address).field("name", relay.title());
  }

  private static void publisher(HtmlSafeJson json, Site site) {
    json.object("publisher").field("@type", "Organization").field("name", site.publisher());
    json.field("url", site.home() + PageUrls.PUBLISHER);
    json.field("logo", site.home() + PageUrls.TOUCH_ICON).end();
  }

  private static void licence(HtmlSafeJson json, String licence) {
    if (!licence.isEmpty()) {
      json.object("license").field("@type", "CreativeWork").field("name", licence);
      LicenceAddress.of(licence).ifPresent(it -> json.field("url", it));
      json.end();
    }
  }

  private static void authors(HtmlSafeJson json, Site site, Relay relay, List<Author> authors) {
    if (authors.isEmpty()) {
      return;
    }
    json.array("author");
    for (var author : authors) {
      person(json.object(), site, relay, author).end();
    }
    json.end();
  }

  private static HtmlSafeJson person(HtmlSafeJson json, Site site, Relay relay, Author author) {
    json.field("@type", "Person").field("name", author.name());
    json.field("url", site.home() + author.id().path(relay.id()));
    author.portrait().ifPresent(it -> json.field("image", site.home() + it.path(relay.id())));
    if (!author.title().isEmpty()) {
      json.field("jobTitle", author.title());
    }
    if (!author.workplace().isEmpty()) {
      json.object("affiliation").field("@type", "Organization");
      json.field("name", author.workplace()).end();
    }
    if (!author.biography().isEmpty()) {
      json.field("description", author.biography());
    }
    if (author.website().isPresent() || author.orcid().isPresent()) {
      json.array("sameAs");
      author.website().ifPresent(it -> json.value(it.toString()));
      author.orcid().ifPresent(it -> json.value(it.address()));
      json.end();
    }
    return json;
  }
}
