package dk.blogstafet.aws.baton;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.baton.turn.TurnKey;
import java.util.Optional;

/// A candidate as a row.
final class TurnCandidateRow {
  private static final String INVITED = "invited";

  /// Requires that the candidate is neither erased nor invited.
  static final WriteCondition WAITS =
      WriteCondition.has("number").and(WriteCondition.lacks(INVITED));

  private TurnCandidateRow() {}

  static ItemReader.ItemBuilder write(TurnKey turn, TurnCandidate candidate) {
    var row =
        ItemReader.at(ManuscriptTableKeys.candidate(turn, candidate.number()))
            .number("number", candidate.number())
            .text("name", candidate.name())
            .text("greeting", candidate.greeting())
            .text(TurnRow.BECAUSE, candidate.because())
            .moment("at", candidate.at());
    candidate.contact().ifPresent(it -> row.map("contact", TurnRow.write(it)));
    candidate.invited().ifPresent(it -> row.number(INVITED, it));
    candidate.expires().ifPresent(it -> row.number(RowExpiry.EXPIRES, RowExpiry.seconds(it)));
    return row;
  }

  static TurnCandidate read(ItemReader row) {
    return new TurnCandidate(
        row.integer("number"),
        row.text("name"),
        row.optionalMap("contact").map(TurnRow::readContact),
        row.text("greeting"),
        row.has(TurnRow.BECAUSE) ? row.text(TurnRow.BECAUSE) : "",
        row.moment("at"),
        row.has(INVITED) ? Optional.of(row.integer(INVITED)) : Optional.empty());
  }
}
