package dk.blogstafet.page;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;

/// What pages say to machines: JSON-LD in the words of schema.org.
final class LinkedData {
  private LinkedData() {}

  static String post(Site site, Relay relay, Post post) {
    var json = new Json().object();
    json.field("@context", "https://schema.org").field("@type", "BlogPosting");
    json.field("headline", post.title());
    json.field("url", site.home() + Addresses.post(relay.id(), post.id()));
    json.field("position", post.leg().number());
    return json.end().toString();
  }
}
