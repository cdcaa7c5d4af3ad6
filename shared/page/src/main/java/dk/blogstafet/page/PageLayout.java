package dk.blogstafet.page;

import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.Optional;

/// The surroundings of a page's content, and its metadata.
///
/// @param relay the page's relay; empty for pages of the site itself
/// @param name the page's name
/// @param part what the page is a part of
/// @param address the page's own address; empty for a page shown at any address
/// @param type the OpenGraph type; of pages without an address, whether they need the styles of
///   long forms or of search results
/// @param data JSON-LD, or empty
/// @param secret whether the page's address grants access to anyone who knows it
/// @param post the post that the page shows
/// @param trail the pages above this one, from the site's front page
public record PageLayout(
    Site site,
    LocalizedMessages messages,
    Optional<Relay> relay,
    String name,
    String part,
    String description,
    String address,
    String type,
    String data,
    boolean secret,
    Optional<PostSummary> post,
    List<NavLink> trail) {
  /// Tabs, bookmarks and search engines cut longer titles. The page's name matters more than what
  /// it is a part of, and the heading shows the full name.
  private static final int TITLE = 70;

  /// Search engines and previews show about this many characters.
  private static final int DESCRIPTION = 160;

  private static final String POST = "article";
  private static final String FORM = "form";
  static final String SEARCH = "search";
  private static final String SITE = "website";

  public PageLayout {
    description = TextUtils.summary(description, DESCRIPTION);
    trail = List.copyOf(trail);
  }

  /// Creates the layout of a page of the site itself.
  public static PageLayout of(Site site, String name, String description, String address) {
    return of(site, LocalizedMessages.in(site.language()), name, description, address);
  }

  /// Creates the layout of a page of the site, in a language other than the site's.
  public static PageLayout of(
      Site site, LocalizedMessages words, String name, String description, String address) {
    return plain(site, words, Optional.empty(), name, description, address, SITE, false);
  }

  /// Creates the layout of a page without an address of its own.
  public static PageLayout unaddressed(
      Site site, LocalizedMessages words, Optional<Relay> relay, String name, boolean secret) {
    return plain(site, words, relay, name, name, "", SITE, secret);
  }

  /// Creates the layout of a page with a long form, at an address with a token.
  public static PageLayout ofForm(
      Site site, LocalizedMessages words, Optional<Relay> relay, String name) {
    return plain(site, words, relay, name, name, "", FORM, true);
  }

  /// Creates the layout of a page with search results.
  public static PageLayout ofSearch(Site site, LocalizedMessages words, String name) {
    return plain(site, words, Optional.empty(), name, name, "", SEARCH, false);
  }

  /// Creates the layout of a relay's list.
  public static PageLayout of(
      Site site, Relay relay, String name, String description, String address, String data) {
    var words = LocalizedMessages.in(relay.language());
    return plain(site, words, Optional.of(relay), name, description, address, SITE, false)
        .withData(data);
  }

  /// Creates a layout that is a part of the site, without a post, structured data or pages above
  /// it.
  private static PageLayout plain(
      Site site,
      LocalizedMessages words,
      Optional<Relay> relay,
      String name,
      String description,
      String address,
      String type,
      boolean secret) {
    return new PageLayout(
        site,
        words,
        relay,
        name,
        site.name(),
        description,
        address,
        type,
        "",
        secret,
        Optional.empty(),
        List.of());
  }

  /// Creates the layout of a post.
  public static PageLayout ofPost(
      Site site, Relay relay, String name, String description, String address, String data) {
    var words = LocalizedMessages.in(relay.language());
    return new PageLayout(
        site,
        words,
        Optional.of(relay),
        name,
        relay.title(),
        description,
        address,
        POST,
        data,
        false,
        Optional.empty(),
        List.of());
  }

  /// Returns the layout of a page of the site itself with structured data.
  public PageLayout withData(String json) {
    return with(json, post, trail);
  }

  /// Returns the layout of a page below others.
  public PageLayout under(List<NavLink> pages) {
    return with(data, post, pages);
  }

  /// Returns the layout of a page that shows a post.
  public PageLayout showing(PostSummary shown) {
    return with(data, Optional.of(shown), trail);
  }

  private PageLayout with(String json, Optional<PostSummary> shown, List<NavLink> pages) {
    return new PageLayout(
        site, messages, relay, name, part, description, address, type, json, secret, shown, pages);
  }

  /// Returns what other services show of a link to the page.
  LinkPreview preview() {
    return new LinkPreview(this);
  }

  String title() {
    var title = name + " – " + part;
    return title.length() <= TITLE ? title : TextUtils.cut(name, TITLE);
  }

  /// Returns whether this is a post's page, with a long text.
  boolean isPost() {
    return type.equals(POST);
  }

  /// Returns whether this is a page with a long form.
  boolean isForm() {
    return type.equals(FORM);
  }

  /// Returns whether this is the site's front page, which has the site's name as its heading.
  boolean isHome() {
    return address.equals(PageUrls.HOME);
  }

  boolean hasAddress() {
    return !address.isEmpty();
  }

  /// Returns the page's absolute URL.
  public String canonical() {
    return site.home() + address;
  }

  /// Returns the link to the publisher's contact address.
  public String contactLink() {
    return "mailto:" + site.contact();
  }

  /// Returns the messages in the language of a relay that the page shows.
  LocalizedMessages words(Relay relay) {
    return LocalizedMessages.in(relay.language());
  }
}
