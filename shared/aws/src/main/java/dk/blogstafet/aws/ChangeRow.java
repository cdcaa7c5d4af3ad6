package dk.blogstafet.aws;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Change;
import dk.blogstafet.relay.Change.Touch;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Place;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Spot;
import java.time.LocalDate;
import java.util.Optional;

/// A change in a row: what it touched.
final class ChangeRow {
  private ChangeRow() {}

  static Row.Maker write(Row.Maker row, Change change) {
    change
        .cause()
        .ifPresent(cause -> row.text("request", cause.request()).moment("at", cause.at()));
    return row.flag("everything", change.everything())
        .maps("touches", change.touches().stream().map(ChangeRow::write).toList());
  }

  static Change read(Row row) {
    var revision = Keys.revision(Key.of(row.attributes()));
    var touches = row.maps("touches").stream().map(ChangeRow::readTouch).toList();
    return new Change(revision, touches, row.flag("everything"), readCause(row));
  }

  private static Optional<Change.Cause> readCause(Row row) {
    return row.has("at")
        ? Optional.of(new Change.Cause(row.text("request"), row.moment("at")))
        : Optional.empty();
  }

  private static Row.Maker write(Touch touch) {
    var map = Row.within().text("post", touch.post().slug());
    touch.from().ifPresent(spot -> map.map("from", write(spot)));
    touch.to().ifPresent(spot -> map.map("to", write(spot)));
    return map;
  }

  private static Touch readTouch(Row map) {
    return new Touch(
        new PostId(map.text("post")),
        map.optionalMap("from").map(ChangeRow::readSpot),
        map.optionalMap("to").map(ChangeRow::readSpot));
  }

  private static Row.Maker write(Spot spot) {
    return Row.within()
        .text("date", spot.place().date().toString())
        .number("leg", spot.place().leg().number())
        .text("category", spot.category().name());
  }

  private static Spot readSpot(Row map) {
    var place = new Place(LocalDate.parse(map.text("date")), new Leg(map.integer("leg")));
    return new Spot(place, new Category(map.text("category")));
  }
}
