package dk.blogstafet.gateway;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An answer. Every body is text: pages, JSON, feeds. What operators get makes no other answer of
/// it.
///
/// @param body empty where there is none
/// @param notes what operators get of it
public record Response(int status, Headers headers, String body, Notes notes) {
  /// An answer that operators get nothing of.
  public Response(int status, Headers headers, String body) {
    this(status, headers, body, Notes.NONE);
  }

  /// An answer with a body, which no browser may take for another type than it says.
  public static Response of(int status, String type, String body) {
    var headers = Headers.NONE.with("content-type", type).with("x-content-type-options", "nosniff");
    return new Response(status, headers, body);
  }

  /// An answer without a body.
  public static Response of(int status) {
    return new Response(status, Headers.NONE, "");
  }

  /// The same answer with a header more, or another value for one that it has.
  public Response with(String name, String value) {
    return new Response(status, headers.with(name, value), body, notes);
  }

  /// The same answer, which counts as this too.
  public Response counted(Metric metric) {
    return new Response(status, headers, body, notes.with(metric));
  }

  /// The same answer, of which the log has a line.
  public Response noted(Happening happening, Facts facts) {
    return new Response(status, headers, body, notes.with(new Notes.Line(happening, facts)));
  }

  /// Whether whoever asked gets the same.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Response(var itsStatus, var itsHeaders, var itsBody, _)
        && status == itsStatus
        && headers.equals(itsHeaders)
        && body.equals(itsBody);
  }

  @Override
  public int hashCode() {
    return Objects.hash(status, headers, body);
  }

  /// What HEAD gets: the same but for the body (RFC 9110, section 9.3.2).
  Response withoutBody() {
    return new Response(status, headers, "", notes);
  }
}
