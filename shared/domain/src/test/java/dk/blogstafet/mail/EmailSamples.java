package dk.blogstafet.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Email messages for tests.
public final class EmailSamples {
  private EmailSamples() {}

  /// Returns a message with all components, to an address.
  public static EmailMessage to(String address) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("List-Unsubscribe", "<https://stafet.example/nyhedsbrev/afmeld?t=abc>");
    headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    headers.put("Auto-Submitted", "auto-generated");
    return new EmailMessage(
        address,
        "Blogstafet, \"Træer på tværs\"",
        "nyhedsbrev@stafet.example",
        "redaktion@stafet.example",
        "Ærø, åen og 🌳 i støv",
        "Kære læser\n\nNyt indlæg: https://stafet.example/traeer/\n",
        "<p>Kære læser</p>\n<p><a href=\"https://stafet.example/traeer/\">Nyt indlæg</a></p>",
        headers,
        Map.of("issue", "klima_2026-W48", "row", "7_q-9A"),
        List.of(new EmailAttachment("frist.ics", "text/calendar", "BEGIN:VCALENDAR\r\nÆ 🌳\r\n")));
  }

  /// Returns a message with required components only.
  public static EmailMessage plain(String address) {
    return new EmailMessage(address, "", "a@stafet.example", "", "Emne", "Kort.", "", Map.of());
  }
}
