package dk.blogstafet.search;

import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.search.SearchFacets.FacetValue;
import dk.blogstafet.relay.search.SearchResult;
import dk.blogstafet.relay.search.SearchResult.MatchingPost;
import dk.blogstafet.relay.search.TextRun;
import java.util.stream.Collectors;

/// Writes search results as JSON.
record SearchJson(SiteSnapshot site) {
  String write(SearchResult result) {
    return JsonWriter.object(json -> {
      json.text("query", result.query().text());
      json.number("count", result.total());
      json.number("page", result.page());
      json.number("pages", result.pages());
      json.objects("posts", result.posts(), this::write);
      json.object("filters", filters -> write(filters, result));
      json.text("suggestion", result.suggestion());
      json.text("self", ApiUrls.SEARCH);
    });
  }

  private void write(JsonWriter json, MatchingPost found) {
    var post = found.post();
    var relay = found.relay();
    json.object(
        "relay",
        it -> {
          it.text("id", relay.slug());
          it.text("title", site.relay(relay).map(RelaySnapshot::relay).map(Relay::title));
        });
    json.text("id", post.id().slug());
    json.number("leg", post.leg().number());
    json.text("title", post.title());
    json.text("date", post.date().toString());
    json.object(
        "category",
        it -> {
          it.text("name", post.category().name());
          it.text("slug", post.category().slug());
        });
    json.texts("authors", post.metadata().authorNames());
    var excerpt = found.excerpt().stream().map(TextRun::text).collect(Collectors.joining());
    json.text("excerpt", excerpt);
    json.text("url", PageUrls.post(relay, post.id()));
    json.text("self", ApiUrls.post(relay, post.id()));
  }

  private static void write(JsonWriter json, SearchResult result) {
    var facets = result.facets();
    json.objects("relay", facets.relays(), SearchJson::write);
    json.objects("category", facets.categories(), SearchJson::write);
    json.objects("year", facets.years(), SearchJson::write);
    json.objects("author", facets.authors(), SearchJson::write);
  }

  private static void write(JsonWriter json, FacetValue value) {
    json.text("value", value.value());
    json.text("name", value.name());
    json.number("count", value.number());
  }
}
