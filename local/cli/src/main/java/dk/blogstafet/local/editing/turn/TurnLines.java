package dk.blogstafet.local.editing.turn;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.editing.site.LegForecastLine;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.words.LocalizedMessages;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Describes turns in lines, each with the time in Denmark.
record TurnLines(CommandMessages messages) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(DanishTime.ZONE);

  /// The lines of a relay's list: who has the baton, when the next leg is likely, and each turn.
  List<String> list(JsonNode answer) {
    var lines = new ArrayList<String>();
    lines.add(holder(answer));
    LegForecastLine.of(messages, answer).forEach(lines::add);
    answer.path("turns").forEach(turn -> lines.add(row(turn)));
    answer.path("reserves").forEach(turn -> lines.add(reserve(turn)));
    return lines;
  }

  private String holder(JsonNode answer) {
    var holder = answer.path("holder");
    var number = holder.path("turn").asInt();
    return StreamSupport.stream(answer.path("turns").spliterator(), false)
        .filter(turn -> turn.path("turn").asInt() == number)
        .findFirst()
        .map(turn ->
            messages.text(
                "turn.holder", name(turn), date(holder.path("since")), Integer.toString(number)))
        .orElseGet(() -> messages.text("turn.no-holder"));
  }

  private String reserve(JsonNode turn) {
    return messages.text(
        "turn.reserve", name(turn), date(turn.path("since")), turn.path("turn").asText());
  }

  private String row(JsonNode turn) {
    var scheduled = turn.path("scheduled");
    var deadline =
        turn.path("overdue").asBoolean()
            ? messages.text("turn.row.overdue", turn.path("deadline").asText())
            : messages.text("turn.row.deadline", turn.path("deadline").asText());
    return messages.text(
        "turn.row",
        String.format(Locale.ROOT, "%4s", turn.path("turn").asText()),
        name(turn),
        state(turn),
        date(turn.path("since")),
        scheduled.isTextual() ? messages.text("turn.row.scheduled", moment(scheduled)) : deadline);
  }

  /// The author's name, or that it is erased.
  String name(JsonNode turn) {
    var name = turn.path("name").asText();
    return name.isEmpty() ? messages.text("turn.erased") : name;
  }

  /// The name of a turn's state.
  String state(JsonNode turn) {
    var state = turn.path("state").asText();
    var words = LocalizedMessages.in(messages.language());
    return Optional.of("turnstate." + state).filter(words::has).map(words::text).orElse(state);
  }

  /// The date of a moment.
  static String date(JsonNode moment) {
    return DanishTime.dateOf(Instant.parse(moment.asText())).toString();
  }

  /// The date and time of a moment.
  static String moment(JsonNode moment) {
    return MOMENT.format(Instant.parse(moment.asText()));
  }
}
