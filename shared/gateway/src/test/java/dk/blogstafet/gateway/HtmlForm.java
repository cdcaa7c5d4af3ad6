package dk.blogstafet.gateway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A form as it stands in a page, with what it sends when its button is pressed.
///
/// @param fields by their names, as a reader finds them
public record HtmlForm(String action, Map<String, String> fields) {
  private static final Pattern FORM =
      Pattern.compile("<form[^>]* action=\"([^\"]*)\">(.*?)</form>", Pattern.DOTALL);
  private static final Pattern INPUT =
      Pattern.compile("<input(?=[^>]* name=\"([^\"]*)\")(?:[^>]* value=\"([^\"]*)\")?[^>]*>");
  private static final Pattern SELECT =
      Pattern.compile("<select[^>]* name=\"([^\"]*)\".*?</select>", Pattern.DOTALL);
  private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");
  private static final Pattern SIGN_UPS = Pattern.compile("/api/relays/([^/]+)/sign-ups");

  /// All forms in a page, in their order.
  public static List<HtmlForm> in(GatewayResponse page) {
    return FORM.matcher(page.body())
        .results()
        .map(it -> new HtmlForm(it.group(1), fields(it.group(2))))
        .toList();
  }

  /// The one form in a page that leads to an address, or the first of those.
  public static HtmlForm to(String action, GatewayResponse page) {
    return in(page).stream()
        .filter(it -> it.action().equals(action))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No form to " + action + " in " + page.body()));
  }

  private static Map<String, String> fields(String form) {
    var fields = new LinkedHashMap<String, String>();
    INPUT
        .matcher(form)
        .results()
        .forEach(it -> fields.put(it.group(1), it.group(2) == null ? "" : plain(it.group(2))));
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

  /// What stands in a field, which must be there.
  public String get(String name) {
    var value = fields.get(name);
    if (value == null) {
      throw new AssertionError("No field " + name + " in the form to " + action);
    }
    return value;
  }

  /// The same form, with something else in a field.
  public HtmlForm with(String name, String value) {
    var more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new HtmlForm(action, more);
  }

  /// What is sent.
  public String body() {
    return fields.entrySet().stream()
        .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
        .collect(Collectors.joining("&"));
  }

  /// Presses its button.
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
