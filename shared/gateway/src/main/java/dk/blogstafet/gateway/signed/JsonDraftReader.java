package dk.blogstafet.gateway.signed;

import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostDraft.AuthorDraft;
import dk.blogstafet.relay.change.PostDraft.PictureDraft;
import dk.blogstafet.relay.change.RelayDraft;
import dk.blogstafet.relay.change.SiteDraft;

/// Reads drafts from JSON, for the domain to validate.
public final class JsonDraftReader {
  private JsonDraftReader() {}

  /// Reads a post to publish, which newsletters include unless `newsletter` is false.
  public static PostDraft newPost(JsonBody json) {
    return post(json).withMailable(!Boolean.FALSE.equals(json.bool("newsletter")));
  }

  /// Reads the content of a post.
  public static PostDraft post(JsonBody json) {
    return new PostDraft(
            json.text("title"),
            json.text("date"),
            json.text("category"),
            json.text("teaser"),
            json.objects("authors", JsonDraftReader::author),
            json.text("text"),
            json.text("link"),
            json.text("slug"))
        .withOldAddresses(json.texts("oldAddresses"))
        .withPicture(json.optionalObject("picture", JsonDraftReader::picture).orElse(null))
        .withBecause(json.text("because"));
  }

  private static PictureDraft picture(JsonBody json) {
    return new PictureDraft(
        json.text("address"),
        json.text("alt"),
        Boolean.TRUE.equals(json.bool("decorative")),
        json.text("caption"),
        json.text("photographer"),
        json.text("licence"));
  }

  private static AuthorDraft author(JsonBody json) {
    return new AuthorDraft(
        json.text("name"),
        json.text("title"),
        json.text("workplace"),
        json.text("side"),
        json.text("biography"),
        json.text("website"),
        json.text("orcid"),
        json.text("portrait"));
  }

  /// Reads a relay's description.
  public static RelayDraft relay(JsonBody json) {
    return new RelayDraft(
        json.text("title"),
        json.text("introduction"),
        json.text("articleText"),
        json.text("articleLink"),
        json.texts("categories"),
        json.text("language"),
        json.bool("open"));
  }

  /// Reads the site's description.
  public static SiteDraft site(JsonBody json) {
    return new SiteDraft(
        json.text("name"),
        json.text("publisher"),
        json.text("responsibleEditor"),
        json.text("postalAddress"),
        json.text("sender"),
        json.text("contact"),
        json.text("home"),
        json.text("language"),
        json.text("licence"));
  }
}
