package dk.blogstafet.listposts;

import dk.blogstafet.gateway.EntityTag;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import java.util.function.Consumer;

/// Answers with JSON, or with 304 where the client has it already.
final class ConditionalJson {
  /// Browsers ask each time; shared caches may answer for a minute.
  private static final String CACHING = "public, max-age=0, s-maxage=60";

  private ConditionalJson() {}

  /// Answers under a tag; `members` is called only if the client's copy is old.
  static GatewayResponse json(GatewayRequest request, EntityTag tag, Consumer<JsonWriter> members) {
    var has = request.fields().get("if-none-match").filter(tag::isIn).isPresent();
    var response =
        has
            ? GatewayResponse.of(304)
            : GatewayResponse.of(200, "application/json", JsonWriter.object(members));
    return response.with("etag", tag.toString()).with("cache-control", CACHING);
  }
}
