package dk.blogstafet.listposts;

import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HeaderFields;
import dk.blogstafet.gateway.QueryParameters;
import dk.blogstafet.gateway.RequestContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Calls the endpoint with a path, as the gateway does.
record ListPostsCalls(ListPosts endpoint) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "/api/relays(?:/(?<relay>[^/]+)(?<part>/posts|/status)?(?:(?<=/posts)/(?<post>[^/]+))?)?");

  GatewayResponse get(String address) {
    return get(address, Map.of());
  }

  GatewayResponse get(String address, Map<String, String> headers) {
    return endpoint.answer(request("GET", address, headers));
  }

  static GatewayRequest request(String method, String address, Map<String, String> headers) {
    var parts = address.split("\\?", 2);
    var parameters = new HashMap<String, String>();
    var route = route(parts[0], parameters);
    var query = parts.length == 1 ? QueryParameters.NONE : query(parts[1]);
    return new GatewayRequest(
        method,
        "stafet.example",
        parts[0],
        method + " " + route,
        parameters,
        query,
        new HeaderFields(headers),
        RequestContent.NONE,
        "192.0.2.7",
        "request-1");
  }

  private static String route(String path, Map<String, String> parameters) {
    var match = ADDRESS.matcher(path);
    if (!match.matches()) {
      throw new IllegalArgumentException("No route of list-posts: " + path);
    }
    if (match.group("relay") == null) {
      return "/api/relays";
    }
    parameters.put("relay", match.group("relay"));
    if (match.group("post") != null) {
      parameters.put("post", match.group("post"));
      return "/api/relays/{relay}/posts/{post}";
    }
    return "/api/relays/{relay}" + Optional.ofNullable(match.group("part")).orElse("");
  }

  private static QueryParameters query(String raw) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var pair : raw.split("&", -1)) {
      var name = pair.substring(0, pair.indexOf('='));
      values.computeIfAbsent(name, _ -> new ArrayList<>()).add(pair.substring(name.length() + 1));
    }
    return new QueryParameters(values);
  }
}
