package dk.blogstafet.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A reader whose browser runs no scripts: follows links, submits forms, and reads mails.
final class ScriptlessReader implements AutoCloseable {
  private static final Pattern FORM =
      Pattern.compile("<form method=\"post\" action=\"([^\"]*)\">(.*?)</form>", Pattern.DOTALL);
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

  /// A failed outbox task is due again after two minutes.
  private static final int PATIENCE_SECONDS = 150;

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final URI home;
  private final Path mails;

  /// @param mails the folder of the site's mails
  ScriptlessReader(URI home, Path mails) {
    this.home = home;
    this.mails = mails;
  }

  HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return client.send(request(address).build(), BodyHandlers.ofString());
  }

  /// Submits a form of a page.
  ///
  /// @param action the address that the form submits to
  /// @param typed the user's input, besides hidden fields
  HttpResponse<String> submit(String html, String action, Map<String, String> typed)
      throws IOException, InterruptedException {
    var fields = new LinkedHashMap<>(hidden(html, action));
    fields.putAll(typed);
    return post(action, form(fields));
  }

  /// Sends a form's body unchanged.
  HttpResponse<String> post(String address, String body) throws IOException, InterruptedException {
    var type = "application/x-www-form-urlencoded";
    var request = request(address).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /// Uploads a text file as the only field of a form.
  HttpResponse<String> upload(String address, String name, String text)
      throws IOException, InterruptedException {
    var head = "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"text.docx\"";
    var body = String.join("\r\n", "--mark", head, "", text, "--mark--", "");
    var request =
        request(address)
            .header("Content-Type", "multipart/form-data; boundary=mark")
            .POST(BodyPublishers.ofString(body));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /// Returns the texts of all mails to an address, oldest first, once the given number has arrived.
  List<String> mails(String to, int count) throws IOException {
    var end = Instant.now().plusSeconds(PATIENCE_SECONDS);
    var found = mails(to);
    while (found.size() < count && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(50_000_000);
      found = mails(to);
    }
    if (found.size() != count) {
      throw new AssertionError("%d mails to %s, not %d".formatted(found.size(), to, count));
    }
    return found;
  }

  private List<String> mails(String to) throws IOException {
    try (var files = Files.list(mails)) {
      var names = files.filter(it -> it.toString().matches(".*[0-9a-f]{16}\\.json")).sorted();
      var mails = names.map(ScriptlessReader::read).toList();
      return mails.stream().filter(it -> it.contains("\"" + to + "\"")).toList();
    }
  }

  private static String read(Path mail) {
    try {
      return new JsonMapper().readTree(mail.toFile()).toPrettyString();
    } catch (IOException gone) {
      return "";
    }
  }

  /// Returns the addresses of a mail's links, without scheme and host.
  List<String> links(String mail) {
    return LINK.matcher(mail.replace("\\n", " ").replace("\\\"", "\"").replace("&amp;", "&"))
        .results()
        .map(it -> it.group().replaceAll("[.>]+$", ""))
        .map(ScriptlessReader::local)
        .distinct()
        .toList();
  }

  /// Replaces the port, because a restarted site has another one.
  private static String local(String link) {
    var address = URI.create(link);
    var query = address.getRawQuery();
    return address.getRawPath() + (query == null ? "" : "?" + query);
  }

  /// Returns the link with this start.
  String link(String mail, String start) {
    return links(mail).stream().filter(it -> it.startsWith(start)).findFirst().orElseThrow();
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(home.resolve(address));
  }

  private static Map<String, String> hidden(String html, String action) {
    var form = FORM.matcher(html).results().filter(it -> it.group(1).equals(action)).findFirst();
    var inside = form.orElseThrow(() -> new AssertionError("No form " + action)).group(2);
    return HIDDEN
        .matcher(inside)
        .results()
        .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2)));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    client.close();
  }
}
