package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.ListPosition;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.RelayChange;
import dk.blogstafet.relay.RelayChange.AffectedPost;
import java.time.LocalDate;
import java.util.Optional;

/// A change and what it affects, as a row.
final class ChangeRow {
  private static final String ISSUE = "issue";

  private ChangeRow() {}

  static ItemReader.ItemBuilder write(ItemReader.ItemBuilder row, RelayChange change) {
    change
        .cause()
        .ifPresent(cause -> row.text("request", cause.request()).moment("at", cause.at()));
    return row.flag("everything", change.everything())
        .text(ISSUE, change.issue().map(IssueId::text).orElse(""))
        .maps("touches", change.touches().stream().map(ChangeRow::write).toList());
  }

  static RelayChange read(ItemReader reader) {
    var revision = PostTableKeys.revision(RowKey.of(reader.attributes()));
    var touches = reader.maps("touches").stream().map(ChangeRow::readAffectedPost).toList();
    var issue = reader.optionalText(ISSUE).map(IssueId::new);
    return new RelayChange(revision, touches, reader.flag("everything"), issue, readCause(reader));
  }

  private static Optional<RelayChange.ChangeCause> readCause(ItemReader reader) {
    return reader.has("at")
        ? Optional.of(new RelayChange.ChangeCause(reader.text("request"), reader.moment("at")))
        : Optional.empty();
  }

  private static ItemReader.ItemBuilder write(AffectedPost affectedPost) {
    var map = ItemReader.within().text("post", affectedPost.post().slug());
    affectedPost.from().ifPresent(listPosition -> map.map("from", write(listPosition)));
    affectedPost.to().ifPresent(listPosition -> map.map("to", write(listPosition)));
    return map;
  }

  private static AffectedPost readAffectedPost(ItemReader map) {
    return new AffectedPost(
        new PostId(map.text("post")),
        map.optionalMap("from").map(ChangeRow::readPosition),
        map.optionalMap("to").map(ChangeRow::readPosition));
  }

  private static ItemReader.ItemBuilder write(ListPosition listPosition) {
    return ItemReader.within()
        .text("date", listPosition.position().date().toString())
        .number("leg", listPosition.position().leg().number())
        .text("category", listPosition.category().name());
  }

  private static ListPosition readPosition(ItemReader map) {
    var position = new PostPosition(LocalDate.parse(map.text("date")), new Leg(map.integer("leg")));
    return new ListPosition(position, new Category(map.text("category")));
  }
}
