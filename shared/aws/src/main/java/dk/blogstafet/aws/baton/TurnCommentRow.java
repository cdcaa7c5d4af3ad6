package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.baton.turn.TurnKey;

/// A comment as a row.
final class TurnCommentRow {
  private TurnCommentRow() {}

  static ItemReader.ItemBuilder write(TurnKey turn, TurnComment comment) {
    var row =
        ItemReader.at(ManuscriptTableKeys.comment(turn, comment.number()))
            .number("number", comment.number())
            .moment("at", comment.at())
            .text("by", comment.by())
            .text("paragraph", comment.paragraph())
            .text("text", comment.text());
    comment.proposal().ifPresent(it -> row.map("proposal", write(it)));
    comment.taken().ifPresent(it -> row.moment("taken", it));
    return row;
  }

  static TurnComment read(ItemReader row) {
    return new TurnComment(
        row.integer("number"),
        row.moment("at"),
        row.text("by"),
        row.text("paragraph"),
        row.text("text"),
        row.optionalMap("proposal").map(TurnCommentRow::readProposal),
        row.optionalMoment("taken"));
  }

  private static ItemReader.ItemBuilder write(TurnComment.ProposedChange proposal) {
    return ItemReader.within().text("before", proposal.before()).text("after", proposal.after());
  }

  private static TurnComment.ProposedChange readProposal(ItemReader map) {
    return new TurnComment.ProposedChange(map.text("before"), map.text("after"));
  }
}
