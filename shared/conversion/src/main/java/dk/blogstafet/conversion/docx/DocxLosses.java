package dk.blogstafet.conversion.docx;

import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.LossKind;
import java.util.ArrayList;
import java.util.List;

/// What the text of a Word document loses before it is HTML.
final class DocxLosses {
  /// The maximum number of losses that are named one by one.
  private static final int NAMED = 100;

  private final List<ImportLoss> named = new ArrayList<>();
  private int remarks;
  private int changes;

  void add(LossKind kind, String detail) {
    if (named.size() < NAMED) {
      named.add(new ImportLoss(kind, detail));
    }
  }

  void addRemark() {
    remarks++;
  }

  void addChange() {
    changes++;
  }

  List<ImportLoss> all() {
    var all = new ArrayList<>(named);
    if (remarks > 0) {
      all.add(new ImportLoss(LossKind.REMARKS, Integer.toString(remarks)));
    }
    if (changes > 0) {
      all.add(new ImportLoss(LossKind.TRACKED_CHANGES, Integer.toString(changes)));
    }
    return all;
  }
}
