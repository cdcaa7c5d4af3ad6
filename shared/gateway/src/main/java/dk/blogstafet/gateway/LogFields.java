package dk.blogstafet.gateway;

import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.ServiceErrorDetails;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The fields of a log line besides its message: public names, numbers and fixed words. User input
/// can't be added.
///
/// @param members by their names in the line
public record LogFields(Map<String, Object> members) {
  public static final LogFields NONE = new LogFields(Map.of());

  private static final Pattern ROUTE = Pattern.compile("[A-Z]{3,7} /[a-z{}+/.-]{0,80}|\\$default");
  private static final Pattern PAGE = Pattern.compile("/[a-z0-9W/.-]{0,250}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z]{1,60}");
  private static final Pattern REQUEST = Pattern.compile("[A-Za-z0-9-]{8,100}");
  private static final String OTHER = "other";
  private static final int MOST = 50;
  private static final int FIRST = 12;

  public LogFields {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /// Adds a request: its route as in the template, and its correlation id.
  static LogFields of(GatewayRequest request) {
    var route = request.routeKey();
    var known = ROUTE.matcher(route).matches() ? route : OTHER;
    return NONE.with("route", known).causedBy(request.correlation());
  }

  public LogFields relay(RelayId relay) {
    return with("relay", relay.slug());
  }

  /// Adds relays, the first 50.
  public LogFields relays(List<RelayId> relays) {
    var slugs = relays.stream().limit(MOST).map(RelayId::slug).collect(Collectors.joining(" "));
    return with("relays", slugs);
  }

  public LogFields post(PostId post) {
    return with("post", post.slug());
  }

  public LogFields issue(IssueId issue) {
    return with("issue", issue.text());
  }

  /// Adds the number of a turn.
  public LogFields turn(String number) {
    return with("turn", Long.parseLong(number));
  }

  /// Adds a page's address; `other` if it isn't a valid one.
  public LogFields page(String address) {
    return with("page", PAGE.matcher(address).matches() ? address : OTHER);
  }

  /// Adds the first letters of a key's id. The full id looks like a secret token, and logs are
  /// scanned for those.
  public LogFields key(KeyId key) {
    return with("key", key.thumbprint().substring(0, FIRST));
  }

  public LogFields actionType(ActionType actionType) {
    return with("deed", actionType.label());
  }

  public LogFields revision(Revision revision) {
    return with("revision", revision.number());
  }

  /// Adds an error code: a mail provider's reason for a rejection, or a kind of error, in one word.
  public LogFields code(String code) {
    return with("code", CODE.matcher(code).matches() ? code : OTHER);
  }

  /// Adds an AWS service's error: its code if it is one word, the status, and the request id, which
  /// AWS support needs.
  public LogFields answer(ServiceErrorDetails answer) {
    var id = answer.requestId();
    return with("code", CODE.matcher(answer.code()).matches() ? answer.code() : OTHER)
        .with("status", (long) answer.status())
        .with("aws_request_id", REQUEST.matcher(id).matches() ? id : OTHER);
  }

  /// Adds the status of a response that we received.
  public LogFields status(int status) {
    return with("status", (long) status);
  }

  /// Adds how many of all posts are rendered.
  public LogFields rendered(int posts, int all) {
    return with("rendered", (long) posts).with("posts", (long) all);
  }

  /// Adds how many posts the search index contains.
  public LogFields indexed(int posts) {
    return with("posts", (long) posts);
  }

  /// Adds the time from the request to the pages, in milliseconds.
  public LogFields after(long milliseconds) {
    return with("publish_to_page_ms", milliseconds);
  }

  /// Adds the id of the original request.
  public LogFields causedBy(CorrelationId request) {
    return request.equals(CorrelationId.NONE) ? this : with("correlation_id", request.text());
  }

  LogFields and(LogFields more) {
    var all = new LinkedHashMap<>(members);
    all.putAll(more.members);
    return new LogFields(all);
  }

  private LogFields with(String name, Object value) {
    var all = new LinkedHashMap<>(members);
    all.put(name, value);
    return new LogFields(all);
  }

  void writeTo(JsonWriter json) {
    members.forEach((name, value) -> {
      if (value instanceof Long number) {
        json.number(name, number);
      } else {
        json.text(name, value.toString());
      }
    });
  }
}
