package dk.blogstafet.listposts;

import dk.blogstafet.gateway.EntityTag;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import java.util.function.Consumer;

/// Answers with JSON, or with 304 where the client has it already.
final class Fresh {
  /// Browsers ask each time; shared caches may answer for a minute.
  private static final String CACHING = "public, max-age=0, s-maxage=60";

  private Fresh() {}

  /// Answers under a tag; `members` is called only if the client's copy is old.
  static Response json(Request request, EntityTag tag, Consumer<JsonWriter> members) {
    var has = request.headers().get("if-none-match").filter(tag::isIn).isPresent();
    var response =
        has ? Response.of(304) : Response.of(200, "application/json", JsonWriter.object(members));
    return response.with("etag", tag.toString()).with("cache-control", CACHING);
  }
}
