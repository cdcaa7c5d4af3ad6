package dk.blogstafet.newsletter.issue;

/// The place of one reader's mail in the ledger. It names no reader: once a batch is done, and its
/// readers' ids are dropped, only [DeliveryRecord#code] leads to the reader.
///
/// @param batch the batch's number
/// @param place in the batch, from 1
public record LedgerKey(IssueKey issue, int batch, int place) {
  public LedgerKey {
    if (!isValid(batch, place)) {
      throw new IllegalArgumentException("Not a place in the ledger: " + batch + "/" + place);
    }
  }

  static boolean isValid(int batch, int place) {
    return batch >= 1 && place >= 1 && place <= IssueBatch.READERS;
  }
}
