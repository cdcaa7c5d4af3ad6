package dk.blogstafet.local.newsletter;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.records.SubscriberCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Describes how many readers there are: a table for people, one JSON object for programs.
final class ReadershipOutput {
  private final CommandMessages messages;

  ReadershipOutput(CommandMessages commandMessages) {
    this.messages = commandMessages;
  }

  String of(List<SubscriberCounts> counted) {
    if (counted.isEmpty()) {
      return messages.text("subscribers.none");
    }
    return String.join("\n", counted.stream().flatMap(it -> lines(it).stream()).toList());
  }

  private List<String> lines(SubscriberCounts one) {
    var lines = new ArrayList<String>();
    lines.add(one.relay().slug());
    lines.add(
        line(
            "",
            messages.text("subscribers.waiting"),
            messages.text("subscribers.confirmed"),
            messages.text("subscribers.left")));
    for (var frequency : MailFrequency.values()) {
      var name = messages.text("frequency." + frequency.label());
      lines.add(line(name, "", count(one.active(), frequency), count(one.left(), frequency)));
    }
    var together = messages.text("subscribers.together");
    lines.add(line(together, "" + one.waiting(), "" + one.totalActive(), "" + one.totalLeft()));
    one.growth().forEach((frequency, growth) -> lines.add(growth(frequency, growth)));
    return lines;
  }

  private String growth(MailFrequency frequency, SubscriberCounts.IssueGrowth growth) {
    var name = messages.text("frequency." + frequency.label());
    return "  " + messages.text("subscribers.growth", name, growth.joined(), growth.left());
  }

  private static String count(Map<MailFrequency, Integer> counts, MailFrequency frequency) {
    return Integer.toString(counts.getOrDefault(frequency, 0));
  }

  private static String line(String name, String waiting, String confirmed, String left) {
    return String.format(Locale.ROOT, "  %-26s %9s %9s %9s", name, waiting, confirmed, left);
  }

  static String json(List<SubscriberCounts> counted) {
    return JsonWriter.object(json -> json.objects("relays", counted, ReadershipOutput::write));
  }

  private static void write(JsonWriter json, SubscriberCounts one) {
    json.text("relay", one.relay().slug());
    json.number("waiting", one.waiting());
    json.object("confirmed", it -> write(it, one.active(), one.totalActive()));
    json.object("left", it -> write(it, one.left(), one.totalLeft()));
    if (!one.growth().isEmpty()) {
      json.object("sinceLatestIssue", it -> writeGrowth(it, one.growth()));
    }
  }

  private static void writeGrowth(
      JsonWriter json, Map<MailFrequency, SubscriberCounts.IssueGrowth> growth) {
    growth.forEach((frequency, one) ->
        json.object(
            frequency.label(),
            it -> {
              it.number("joined", one.joined());
              it.number("left", one.left());
            }));
  }

  private static void write(JsonWriter json, Map<MailFrequency, Integer> counts, int together) {
    counts.forEach((frequency, count) -> json.number(frequency.label(), count));
    json.number("together", together);
  }
}
