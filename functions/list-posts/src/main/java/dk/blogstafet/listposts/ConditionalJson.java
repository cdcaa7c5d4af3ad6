package dk.blogstafet.listposts;

import dk.blogstafet.gateway.CacheControl;
import dk.blogstafet.gateway.EntityTag;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import java.util.function.Consumer;

/// Responds with JSON, or with 304 if the client's copy is current.
final class ConditionalJson {
  private ConditionalJson() {}

  /// Responds with a tag; calls `members` only if the client's copy is outdated.
  static GatewayResponse json(GatewayRequest request, EntityTag tag, Consumer<JsonWriter> members) {
    var has = request.fields().get("if-none-match").filter(tag::isIn).isPresent();
    var response =
        has
            ? GatewayResponse.of(304)
            : GatewayResponse.of(200, "application/json", JsonWriter.object(members));
    return response.with("etag", tag.toString()).with("cache-control", CacheControl.ONE_MINUTE);
  }
}
