package dk.blogstafet.embedrelay;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.validation.Slug;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds what an address of this site shows: a relay, or a published post.
final class EmbeddedAddress {
  /// A relay's or a post's address, without the site. Trackers add a query or a fragment.
  private static final Pattern PATH =
      Pattern.compile("/(?<relay>[^/?#]+)/(indlaeg/(?<post>[^/?#]+)/)?([?#].*)?");

  private final SiteSnapshot site;
  private final Posts posts;

  EmbeddedAddress(SiteSnapshot siteSnapshot, Posts posts) {
    this.site = siteSnapshot;
    this.posts = posts;
  }

  Optional<OEmbedJson> find(String address) {
    var home = site.site().home().toString();
    return Optional.of(address)
        .filter(it -> it.startsWith(home + PageUrls.HOME))
        .map(it -> PATH.matcher(it.substring(home.length())))
        .filter(it -> it.matches() && RelayId.isValid(it.group("relay")))
        .flatMap(it ->
            site.relay(new RelayId(it.group("relay")))
                .map(RelaySnapshot::relay)
                .flatMap(relay -> find(relay, Optional.ofNullable(it.group("post")))));
  }

  private Optional<OEmbedJson> find(Relay relay, Optional<String> slug) {
    return slug.isEmpty()
        ? Optional.of(OEmbedJson.of(site.site(), relay))
        : slug.filter(Slug::isValid)
            .map(it -> posts.find(relay.id(), new PostId(it)))
            .flatMap(EmbeddedAddress::published)
            .map(post -> OEmbedJson.of(site.site(), relay, post.post()));
  }

  private static Optional<Post> published(PostLookup lookup) {
    return switch (lookup) {
      case PostLookup.PublishedPost(var post) -> Optional.of(post);
      case PostLookup.WithdrawnPost _, PostLookup.PurgedPost _, PostLookup.NotFound _ ->
          Optional.empty();
    };
  }
}
