package dk.blogstafet.aws.reply;

import dk.blogstafet.aws.dynamodb.GuardedTransaction;
import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.KeyRange;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.reply.ReplyCase;
import dk.blogstafet.reply.ReplyCaseKey;
import dk.blogstafet.reply.ReplyRefusal;
import dk.blogstafet.reply.ReplyRequest;
import dk.blogstafet.reply.ReplyState;
import java.time.Instant;
import java.time.LocalDate;

/// A case as a row.
final class ReplyCaseRow {
  private static final String VERSION = "version";
  private static final String REPLY = "reply#";
  private static final String REASON = "reason";

  private ReplyCaseRow() {}

  static RowKey key(ReplyCaseKey key) {
    return new RowKey(partition(key.relay()), REPLY + key.name());
  }

  /// A relay's cases.
  static KeyRange of(RelayId relay) {
    return new KeyRange(partition(relay), REPLY, REPLY + "~");
  }

  private static String partition(RelayId relay) {
    return "replies#" + relay.slug();
  }

  /// Adds a version to a transaction, on the condition that the one before is stored.
  static void add(GuardedTransaction transaction, ReplyCase then, Instant now) {
    transaction.putIf(
        write(then),
        then.version() == 1
            ? RowExpiry.free(now)
            : WriteCondition.precedes(VERSION, then.version()));
  }

  private static ItemReader.ItemBuilder write(ReplyCase then) {
    var request = then.request();
    var row =
        ItemReader.at(key(then.key()))
            .text("relay", then.key().relay().slug())
            .text("name", then.key().name())
            .map("request", write(request))
            .text("state", then.state().label())
            .moment("since", then.since())
            .number("correction", then.correction())
            .number(VERSION, then.version());
    then.refusal()
        .ifPresent(it -> row.text(REASON, it.reason()).text("appealAddress", it.appealAddress()));
    then.expires().ifPresent(it -> row.number(RowExpiry.EXPIRES, RowExpiry.seconds(it)));
    return row;
  }

  private static ItemReader.ItemBuilder write(ReplyRequest request) {
    return ItemReader.within()
        .text("post", request.post().slug())
        .text("published", request.published().toString())
        .text("received", request.received().toString())
        .text("name", request.name())
        .text("contact", request.contact())
        .text("passage", request.passage())
        .text("text", request.text())
        .text("editor", request.editor())
        .moment("at", request.at());
  }

  static ReplyCase read(ItemReader row) {
    var key = new ReplyCaseKey(new RelayId(row.text("relay")), row.text("name"));
    return new ReplyCase(
        key,
        readRequest(row.map("request")),
        ReplyState.of(row.text("state")),
        row.moment("since"),
        row.optionalText(REASON).map(it -> new ReplyRefusal(it, row.text("appealAddress"))),
        row.integer("correction"),
        row.integer(VERSION));
  }

  private static ReplyRequest readRequest(ItemReader row) {
    return new ReplyRequest(
        new PostId(row.text("post")),
        LocalDate.parse(row.text("published")),
        LocalDate.parse(row.text("received")),
        row.text("name"),
        row.text("contact"),
        row.text("passage"),
        row.text("text"),
        row.text("editor"),
        row.moment("at"));
  }
}
