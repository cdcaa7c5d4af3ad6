package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.baton.turn.ApprovalRequest;
import dk.blogstafet.baton.turn.HandOver;
import dk.blogstafet.baton.turn.Invitation;
import dk.blogstafet.baton.turn.MailboxCode;
import dk.blogstafet.baton.turn.ReserveConsent;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAcceptance;
import dk.blogstafet.baton.turn.TurnApproval;
import dk.blogstafet.baton.turn.TurnContact;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.baton.turn.TurnSubmission;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.SealedText;
import java.time.LocalDate;

/// A turn as a row.
final class TurnRow {
  static final String VERSION = "version";

  private static final String SCHEDULE = "schedule";
  private static final String DEADLINE = "deadline";

  /// Rows of earlier versions have none.
  static final String BECAUSE = "because";

  private static final String WORDING = "wording";

  private TurnRow() {}

  static ItemReader.ItemBuilder write(Turn turn) {
    var row =
        writeKey(ItemReader.at(ManuscriptTableKeys.turn(turn.key())), turn.key())
            .map("invitation", write(turn.invitation()))
            .text("state", turn.state().label())
            .moment("since", turn.since())
            .text(DEADLINE, turn.deadline().toString())
            .flag("postponed", turn.isPostponed())
            .number("generation", turn.generation())
            .moment("clocked", turn.clocked())
            .number(VERSION, turn.version());
    turn.contact().ifPresent(it -> row.map("contact", write(it)));
    turn.acceptance().ifPresent(it -> row.map("acceptance", write(it)));
    turn.submission().ifPresent(it -> row.map("submission", write(it)));
    turn.editorApproval().ifPresent(it -> row.map("editorApproval", write(it)));
    turn.approvalRequest().ifPresent(it -> row.map("approvalRequest", write(it)));
    turn.authorApproval().ifPresent(it -> row.map("authorApproval", write(it)));
    turn.schedule().ifPresent(it -> row.moment(SCHEDULE, it));
    turn.post().ifPresent(it -> row.map("post", write(it)));
    turn.reserve().ifPresent(it -> row.map("reserve", write(it)));
    return row;
  }

  static Turn read(ItemReader row) {
    return new Turn(
        readKey(row),
        readInvitation(row.map("invitation")),
        TurnState.of(row.text("state")),
        row.moment("since"),
        row.optionalMap("contact").map(TurnRow::readContact),
        LocalDate.parse(row.text(DEADLINE)),
        row.flag("postponed"),
        row.integer("generation"),
        row.optionalMap("acceptance").map(TurnRow::readAcceptance),
        row.optionalMap("submission").map(TurnRow::readSubmission),
        row.optionalMap("editorApproval").map(TurnRow::readApproval),
        row.optionalMap("approvalRequest").map(TurnRow::readRequest),
        row.optionalMap("authorApproval").map(TurnRow::readApproval),
        row.optionalMoment(SCHEDULE),
        row.optionalMap("post").map(TurnRow::readPost),
        row.optionalMap("reserve").map(TurnRow::readReserve),
        row.moment("clocked"),
        row.integer(VERSION));
  }

  /// Adds a turn's key to a row that belongs to it.
  static ItemReader.ItemBuilder writeKey(ItemReader.ItemBuilder row, TurnKey key) {
    return row.text("relay", key.relay().slug()).number("turn", key.number());
  }

  static TurnKey readKey(ItemReader row) {
    return new TurnKey(new RelayId(row.text("relay")), row.integer("turn"));
  }

  private static ItemReader.ItemBuilder write(Invitation invitation) {
    var map =
        ItemReader.within()
            .text("invitee", invitation.invitee())
            .text("question", invitation.question())
            .text(DEADLINE, invitation.deadline().toString())
            .flag("baton", invitation.isBaton())
            .text("editor", invitation.editor())
            .moment("at", invitation.at());
    invitation.handOver().ifPresent(it -> map.map("handOver", write(it)));
    return map;
  }

  private static Invitation readInvitation(ItemReader map) {
    return new Invitation(
        map.text("invitee"),
        map.text("question"),
        LocalDate.parse(map.text(DEADLINE)),
        map.flag("baton"),
        map.optionalMap("handOver").map(TurnRow::readHandOver),
        map.text("editor"),
        map.moment("at"));
  }

  private static ItemReader.ItemBuilder write(HandOver handOver) {
    return ItemReader.within()
        .text("from", handOver.from())
        .text("greeting", handOver.greeting())
        .text(BECAUSE, handOver.because());
  }

  private static HandOver readHandOver(ItemReader map) {
    return new HandOver(
        map.text("from"), map.text("greeting"), map.has(BECAUSE) ? map.text(BECAUSE) : "");
  }

  static ItemReader.ItemBuilder write(TurnContact contact) {
    return ItemReader.within()
        .text("mailbox", contact.mailbox().text())
        .text("address", contact.address().text());
  }

  static TurnContact readContact(ItemReader map) {
    return new TurnContact(
        new MailboxCode(map.text("mailbox")), new SealedText(map.text("address")));
  }

  private static ItemReader.ItemBuilder write(TurnAcceptance acceptance) {
    return ItemReader.within()
        .moment("at", acceptance.at())
        .flag("showsName", acceptance.showsName())
        .text(WORDING, acceptance.wording());
  }

  private static TurnAcceptance readAcceptance(ItemReader map) {
    return new TurnAcceptance(map.moment("at"), map.flag("showsName"), map.text(WORDING));
  }

  private static ItemReader.ItemBuilder write(TurnSubmission submission) {
    return ItemReader.within()
        .number(VERSION, submission.version())
        .text("hash", submission.hash())
        .moment("at", submission.at());
  }

  private static TurnSubmission readSubmission(ItemReader map) {
    return new TurnSubmission(map.integer(VERSION), map.text("hash"), map.moment("at"));
  }

  private static ItemReader.ItemBuilder write(TurnApproval approval) {
    return ItemReader.within()
        .text("hash", approval.hash())
        .moment("at", approval.at())
        .text("by", approval.by())
        .text(WORDING, approval.wording());
  }

  private static TurnApproval readApproval(ItemReader map) {
    return new TurnApproval(map.text("hash"), map.moment("at"), map.text("by"), map.text(WORDING));
  }

  private static ItemReader.ItemBuilder write(ApprovalRequest request) {
    return ItemReader.within()
        .text("nonce", request.nonce())
        .text("hash", request.hash())
        .moment("at", request.at());
  }

  private static ApprovalRequest readRequest(ItemReader map) {
    return new ApprovalRequest(map.text("nonce"), map.text("hash"), map.moment("at"));
  }

  private static ItemReader.ItemBuilder write(ReserveConsent consent) {
    return ItemReader.within().moment("at", consent.at()).text(WORDING, consent.wording());
  }

  private static ReserveConsent readReserve(ItemReader map) {
    return new ReserveConsent(map.moment("at"), map.text(WORDING));
  }

  private static ItemReader.ItemBuilder write(Turn.TurnPost post) {
    return ItemReader.within().text("id", post.id().slug()).moment("at", post.at());
  }

  private static Turn.TurnPost readPost(ItemReader map) {
    return new Turn.TurnPost(new PostId(map.text("id")), map.moment("at"));
  }
}
