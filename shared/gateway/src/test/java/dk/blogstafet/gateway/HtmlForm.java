package dk.blogstafet.gateway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A form of a page, with the fields that its button submits.
///
/// @param fields by name, with their initial values; without checkboxes, which are not ticked
public record HtmlForm(String action, Map<String, String> fields) {
  private static final Pattern FORM =
      Pattern.compile("<form[^>]* action=\"([^\"]*)\">(.*?)</form>", Pattern.DOTALL);
  private static final Pattern INPUT =
      Pattern.compile(
          "<input(?! type=\"checkbox\")(?=[^>]* name=\"([^\"]*)\")"
              + "(?:[^>]* value=\"([^\"]*)\")?[^>]*>");
  private static final Pattern TEXTAREA =
      Pattern.compile("<textarea[^>]* name=\"([^\"]*)\"[^>]*>\n?(.*?)</textarea>", Pattern.DOTALL);
  private static final Pattern SELECT =
      Pattern.compile("<select[^>]* name=\"([^\"]*)\".*?</select>", Pattern.DOTALL);
  private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");
  private static final Pattern SIGN_UPS = Pattern.compile("/api/relays/([^/]+)/sign-ups");

  /// Returns all forms of a page, in order.
  public static List<HtmlForm> in(GatewayResponse page) {
    return FORM.matcher(page.body())
        .results()
        .map(it -> new HtmlForm(it.group(1), fields(it.group(2))))
        .toList();
  }

  /// Returns a page's first form with this action.
  public static HtmlForm to(String action, GatewayResponse page) {
    return in(page).stream()
        .filter(it -> it.action().equals(action))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No form to " + action + " in " + page.body()));
  }

  /// Returns a page's first form whose hidden field `act` has this value.
  public static HtmlForm doing(String act, GatewayResponse page) {
    return in(page).stream()
        .filter(it -> act.equals(it.fields().get("act")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No button to " + act + " in " + page.body()));
  }

  private static Map<String, String> fields(String form) {
    var fields = new LinkedHashMap<String, String>();
    INPUT
        .matcher(form)
        .results()
        .forEach(it -> fields.put(it.group(1), it.group(2) == null ? "" : plain(it.group(2))));
    TEXTAREA.matcher(form).results().forEach(it -> fields.put(it.group(1), plain(it.group(2))));
    SELECT.matcher(form).results().forEach(it -> fields.put(it.group(1), chosen(it.group())));
    return fields;
  }

  private static String chosen(String select) {
    var chosen = CHOSEN.matcher(select);
    return chosen.find() ? plain(chosen.group(1)) : "";
  }

  private static String plain(String attribute) {
    return attribute
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /// Returns the value of a field, which must exist.
  public String get(String name) {
    var value = fields.get(name);
    if (value == null) {
      throw new AssertionError("No field " + name + " in the form to " + action);
    }
    return value;
  }

  /// Returns the same form with another value in a field.
  public HtmlForm with(String name, String value) {
    var more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new HtmlForm(action, more);
  }

  /// Returns the request body.
  public String body() {
    return fields.entrySet().stream()
        .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
        .collect(Collectors.joining("&"));
  }

  /// Submits the form.
  public GatewayRequest press() {
    var signUps = SIGN_UPS.matcher(action);
    return signUps.matches()
        ? BrowserRequests.signUp(signUps.group(1), body())
        : BrowserRequests.post(action, body());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
