package dk.blogstafet.writeturn;

import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.htmlunit.BrowserVersion;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebClient;
import org.htmlunit.WebConnection;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.WebResponseData;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.htmlunit.util.NameValuePair;

/// A browser that runs the script of the authors' form, as the function sends it. HtmlUnit runs no
/// modules and no `setRangeText`; the script imports nothing, so it runs as a plain one.
final class AuthorBrowser implements AutoCloseable {
  private static final String HOME = "https://stafet.example";
  private static final String MISSING =
      """
      HTMLTextAreaElement.prototype.setRangeText = function (text, start, end) {
        this.value = this.value.slice(0, start) + text + this.value.slice(end);
        this.setSelectionRange(start + text.length, start + text.length);
      };
      """;

  /// The texts that were sent to be saved, in order.
  final List<String> sent = new ArrayList<>();

  private final WriteTurnFixture fixture;
  private final WebClient client = new WebClient(BrowserVersion.FIREFOX);
  private volatile boolean isOffline;
  private volatile boolean isLossy;
  private volatile Optional<GatewayResponse> instead = Optional.empty();

  AuthorBrowser(WriteTurnFixture fixture) {
    this.fixture = fixture;
    client.getOptions().setFetchPolyfillEnabled(true);
    client.getOptions().setThrowExceptionOnFailingStatusCode(false);
    client.setWebConnection(new Wire());
  }

  /// Opens the author's page.
  HtmlPage open(Turn turn) throws IOException {
    HtmlPage page = client.getPage(HOME + TurnUrls.WRITE + "?t=" + fixture.token(turn));
    page.executeJavaScript(MISSING);
    return page;
  }

  /// Fails every request from now on, or no more.
  void offline(boolean yes) {
    isOffline = yes;
  }

  /// Loses every answer from now on, or no more.
  void lossy(boolean yes) {
    isLossy = yes;
  }

  /// Answers every pressed button with a response of another server from now on. A lossy wire
  /// brings requests to the endpoint all the same.
  void answering(GatewayResponse response) {
    instead = Optional.of(response);
  }

  /// Answers as the endpoint does from now on.
  void answering() {
    instead = Optional.empty();
  }

  /// Types a text over another, as an author does.
  static void type(HtmlPage page, String text) {
    page.<HtmlTextArea>getHtmlElementById("text").setText(text);
    page.executeJavaScript(
        "document.getElementById('text').dispatchEvent(new Event('input', { bubbles: true }))");
  }

  /// Waits until the script has nothing to do within this time, in milliseconds.
  void await(long millis) {
    client.waitForBackgroundJavaScript(millis);
  }

  /// Leaves the page, which saves at once.
  void leave(HtmlPage page) {
    page.executeJavaScript("window.dispatchEvent(new Event('pagehide'))");
    await(500);
  }

  /// Pastes a clipboard into the text, where the caret is.
  static void paste(HtmlPage page, String html) {
    page.executeJavaScript(
        """
        (function (html) {
          const paste = new Event('paste', { bubbles: true, cancelable: true });
          paste.clipboardData = { getData: type => (type === 'text/html' ? html : '') };
          document.getElementById('text').dispatchEvent(paste);
        })(%s)\
        """
            .formatted(quoted(html)));
  }

  private static String quoted(String text) {
    return "decodeURIComponent('"
        + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("'", "%27")
        + "')";
  }

  @Override
  public void close() {
    client.close();
  }

  /// Brings requests to the endpoint.
  private final class Wire implements WebConnection {
    @Override
    public WebResponse getResponse(WebRequest request) throws IOException {
      if (isOffline) {
        throw new IOException("offline");
      }
      var mine = read(request);
      if (instead.isPresent() && request.getHttpMethod() == HttpMethod.POST) {
        if (isLossy) {
          fixture.endpoint.answer(mine);
        }
        return new WebResponse(data(instead.get()), request, 1);
      }
      var answer = fixture.endpoint.answer(mine);
      if (isLossy) {
        throw new IOException("lost");
      }
      return new WebResponse(data(answer), request, 1);
    }

    private GatewayRequest read(WebRequest request) {
      var path = request.getUrl().getPath();
      if (path.startsWith(TurnUrls.SCRIPT)) {
        var name = path.substring(TurnUrls.SCRIPT.length() + 1);
        return BrowserRequests.get(TurnUrls.SCRIPT, "script", name);
      }
      if (request.getHttpMethod() == HttpMethod.POST) {
        sent.add(body(request));
        var accept = request.getAdditionalHeaders().getOrDefault("Accept", "text/html");
        return BrowserRequests.with("accept", accept, BrowserRequests.post(path, body(request)));
      }
      return BrowserRequests.get(path, URI.create(request.getUrl().toString()).getRawQuery());
    }

    private static String body(WebRequest request) {
      var body = request.getRequestBody();
      return body == null ? parameters(request) : body;
    }

    private static String parameters(WebRequest request) {
      var all = new ArrayList<String>();
      for (var it : request.getRequestParameters()) {
        all.add(encoded(it.getName()) + "=" + encoded(it.getValue()));
      }
      return String.join("&", all);
    }

    private static String encoded(String text) {
      return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static WebResponseData data(GatewayResponse answer) {
      var headers =
          answer.fields().byName().entrySet().stream()
              .map(it -> new NameValuePair(it.getKey(), it.getValue()))
              .toList();
      var body = answer.body().replace("<script type=\"module\"", "<script defer");
      return new WebResponseData(
          body.getBytes(StandardCharsets.UTF_8), answer.status(), "", headers);
    }

    @Override
    public void close() {}
  }
}
