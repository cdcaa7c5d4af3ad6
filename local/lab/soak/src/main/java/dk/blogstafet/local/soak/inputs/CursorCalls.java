package dk.blogstafet.local.soak.inputs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Calls for the next page of a list, with cursors that the API returned.
final class CursorCalls {
  private static final Pattern CURSOR = Pattern.compile("\"next\":\"([A-Za-z0-9_-]+)\"");
  private static final List<String> LISTS = List.of("limit=1", "limit=2", "limit=3");

  private CursorCalls() {}

  static List<SampleEvent> of(FunctionSandbox sandbox, List<SampleEvent> samples)
      throws IOException {
    var basis =
        samples.stream()
            .filter(it -> it.name().equals("list-posts-next.json"))
            .findFirst()
            .orElseThrow();
    var found = new ArrayList<SampleEvent>();
    for (var list : LISTS) {
      var answer = sandbox.answer(basis.function(), asked(basis, list));
      var cursor = CURSOR.matcher(answer.path("body").asText());
      if (!cursor.find()) {
        throw new IOException("The list of posts has no cursor: " + answer);
      }
      found.add(
          new SampleEvent(
              basis.name(), basis.function(), asked(basis, list + "&cursor=" + cursor.group(1))));
    }
    return List.copyOf(found);
  }

  private static ObjectNode asked(SampleEvent basis, String query) {
    var call = (ObjectNode) basis.event().deepCopy();
    call.put("rawQueryString", query);
    var parameters = call.putObject("queryStringParameters");
    for (var pair : query.split("&", -1)) {
      var parts = pair.split("=", 2);
      parameters.put(parts[0], parts[1]);
    }
    return call;
  }
}
